import { run } from '@trama/runtime';
import { readConfig } from './config';
import { goalsService } from './service';

run(() => goalsService(readConfig()));
