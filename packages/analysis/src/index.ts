export { type BetweennessPart, betweennessPart, chunksOf } from './algorithms/betweenness';
export { kaplanMeier } from './algorithms/kaplan-meier';
export { krippendorffAlpha } from './algorithms/krippendorff-alpha';
export { type Communities, LOUVAIN_RUNS } from './algorithms/louvain/best-of';
export { rankCorrelation } from './algorithms/rank-correlation';
export { wilsonLowerBound } from './algorithms/wilson-lower-bound';
export { compareCodeUnits } from './compare-code-units';
export { measureNetwork } from './evaluate/measure-network';
export { communities } from './facts/communities';
export { Facts } from './facts/facts';
export { tieGraph } from './facts/tie-graph';
export { GraphError } from './graph/graph-error';
export { largestComponent } from './graph/largest-component';
export { type NamedGraph, namedGraph } from './graph/named-graph';
export { TieGraph } from './graph/tie-graph';
export { type Measure, type MeasureDefinition } from './measure';
export { type MeasureResult } from './measure-result';
export { chapters, type GroupMeasureName, measures, type PersonMeasureName } from './measures';
export { questions } from './measures/questions';
export { AnalysisPool, type PoolOptions } from './parallel/analysis-pool';
export { inOrderOfTime } from './record/in-order-of-time';
export { InteractionRecorder } from './record/interaction-recorder';
export { type InteractionTable, NONE } from './record/interaction-table';
export {
  type CommitmentRecord,
  type GoalRecord,
  type InteractionKind,
  type NetworkRecord,
} from './record/network-record';
