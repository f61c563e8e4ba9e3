import { parentPort, workerData } from 'node:worker_threads';
import { computeEvaluation } from '../domain/compute-evaluation';
import type { EvaluationInput } from '../domain/evaluation-input';

/** The whole life of a thread: one input in, its result out. */
parentPort?.postMessage(computeEvaluation(workerData as EvaluationInput));
