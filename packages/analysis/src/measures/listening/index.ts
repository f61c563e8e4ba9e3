import { answered } from './answered';
import { awaited } from './awaited';
import { awaiting } from './awaiting';
import { latency } from './latency';

/** Whether those who speak are heard. */
export const listening = [answered, latency, awaited, awaiting] as const;
