import { run } from '@trama/runtime';
import { readConfig } from './config';
import { evaluationService } from './service';

run(() => evaluationService(readConfig()));
