import { agreementAlpha } from './agreement-alpha';
import { agreementResponseRate } from './agreement-response-rate';
import { perceptionGap } from './perception-gap';

/** Whether people see the network as it is, and alike. */
export const perception = [perceptionGap, agreementAlpha, agreementResponseRate] as const;
