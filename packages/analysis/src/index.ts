export { type Interaction } from './interaction';
export { type MeasureDefinition } from './measure-definition';
export { measures, type GroupMeasureName, type PersonMeasureName } from './measures';
export { type MeasureResult, type NetworkSnapshot, type RecordedInteraction } from './network-snapshot';
export { type Tie } from './tie';
