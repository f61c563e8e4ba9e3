export { bestOf, type Communities, louvainSeeds } from './best-of';
export { louvainRun, type LouvainRun } from './louvain-run';
