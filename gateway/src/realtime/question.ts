import type { Scope } from './cursor';
import type { PreparedSubscription } from './prepare-subscription';
import type { Standing } from './standing';
import type { Wanted } from './wanted';

/** What a subscription asks, and in whose name. */
export interface Question {
  readonly scope: Scope;
  readonly wanted: Wanted;
  /** The same for those that ask the same. */
  readonly key: string;
  readonly standing: Standing;
  /** Planned on the supergraph in force. Throws where that has no such fields any more. */
  readonly prepared: () => PreparedSubscription;
}
