import { run } from '@trama/runtime';
import { readWorkerConfig } from './config';
import { evaluationWorker } from './worker-service';

run(() => evaluationWorker(readWorkerConfig()));
