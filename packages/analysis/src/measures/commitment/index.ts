import { followThrough } from './follow-through';
import { kept } from './kept';
import { keptLowerBound } from './kept-lower-bound';
import { renegotiated } from './renegotiated';
import { withdrawn } from './withdrawn';

/** What becomes of promises. */
export const commitment = [kept, keptLowerBound, renegotiated, withdrawn, followThrough] as const;
