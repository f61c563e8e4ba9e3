import { balanceOwn } from './balance-own';
import { reciprocityArc } from './reciprocity-arc';
import { reciprocityDyad } from './reciprocity-dyad';
import { reciprocityWeighted } from './reciprocity-weighted';

/** Whether what is given comes back. */
export const giveAndTake = [reciprocityArc, reciprocityDyad, reciprocityWeighted, balanceOwn] as const;
