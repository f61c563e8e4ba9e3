import { run } from '@trama/runtime';
import { readConfig } from './config';
import { communicationService } from './service';

run(() => communicationService(readConfig()));
