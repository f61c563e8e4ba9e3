import 'reflect-metadata'; // before the first decorator runs
export { subgraphVariables, type SubgraphConfig } from './config';
export { connectionOf, connectionType, PageArgs, PageInfo, type ConnectionOf } from './connection';
export { Dated } from './dated';
export { eachOnce } from './each-once';
export { byId, pageById, valueById } from './loaders';
export { Repeatable } from './repeatable';
export type { ReferenceResolver } from './schema';
export { Subgraph, type SubgraphContext, type SubgraphOptions } from './subgraph';
