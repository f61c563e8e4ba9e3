/** What the benches run of the gateway. */
export { Admission } from './execution/admission';
export { Executor, type Described } from './execution/executor';
export type { PreparedOperation } from './execution/prepared-operation';
export { RunsInFlight } from './execution/runs-in-flight';
export { Connections } from './execution/subgraphs/connections';
export type { Patience } from './execution/subgraphs/flight';
export { SubgraphFailure } from './execution/subgraphs/subgraph-failure';
export { Subgraphs } from './execution/subgraphs/subgraphs';
export { documentStore } from './graphql/document-store';
export { answerType } from './graphql/media-types';
export { eventsSubgraph } from './realtime/events-subgraph';
export { asApolloGateway } from './supergraph/apollo-adapter';
export { publishedSchemas } from './supergraph/published-schemas';
export { Supergraph } from './supergraph/supergraph';
export { tuneHeap } from './tune-heap';
