import { parentPort, workerData } from 'node:worker_threads';
import { betweennessPart, TieGraph } from '@trama/analysis';

/** A thread: what lies on the shortest paths from the sources that it is told. */
const graph = TieGraph.from(workerData as TieGraph);

parentPort!.on('message', (sources: Uint32Array) => parentPort!.postMessage(betweennessPart(graph, sources)));
