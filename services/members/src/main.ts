import { run } from '@trama/runtime';
import { readConfig } from './config';
import { membersService } from './service';

run(() => membersService(readConfig()));
