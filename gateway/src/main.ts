import { run } from '@trama/runtime';
import { readConfig } from './config';
import { gatewayService } from './service';
import { tuneHeap } from './tune-heap';

tuneHeap();
run(() => gatewayService(readConfig()));
