import type { Problem } from '../answer';

/** Why what came over one connection came to an end, beside an end that was meant. */
export type Interruption =
  /** The connection was lost, or closed by the gateway with this code. It was opened with this token, where that is not the subscriber's. */
  | { readonly because: 'lost'; readonly code?: number; readonly reason: string; readonly token?: string }
  /** The gateway said no to the request, or ended it with an error. */
  | { readonly because: 'refused'; readonly errors: readonly Problem[] }
  /** The consumer took so little that nothing more was kept for it. What was kept came before this. */
  | { readonly because: 'behind' };

export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly why: Interruption) {
    super(why.because);
  }
}
