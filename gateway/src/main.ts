import { run } from '@trama/runtime';
import { readConfig } from './config';
import { gatewayService } from './service';

run(() => gatewayService(readConfig()));
