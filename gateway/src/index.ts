/** What the benches run of the gateway. */
export { eventsSubgraph } from './realtime/events-subgraph';
export { publishedSchemas } from './supergraph/published-schemas';
export { Supergraph } from './supergraph/supergraph';
