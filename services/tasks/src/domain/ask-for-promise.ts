import { momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import { dueAfter } from './due-after';
import { offer, tellOffered } from './offer';
import type { Ports } from './ports';
import { optionalReference, reference } from './references';
import { headline } from './wording';

interface AskForPromiseInput {
  readonly networkId: string;
  /** Whether they are in the network shows when they answer: nobody else may. */
  readonly promiserId: string;
  readonly what: string;
  readonly dueAt?: Date | null;
  readonly messageId?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** Asks someone for a promise of which no task tells; whoever asks themselves has given it with that. */
export const askForPromise =
  ({ commitments, inTransaction, now }: Pick<Ports, 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AskForPromiseInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'askForPromise', input } }, async (tx) => {
      allow(viewer, 'commitment.ask', input);
      const at = momentOf(viewer, input.networkId, input.at, now());
      const commitment = offer({
        networkId: input.networkId,
        what: headline('what', input.what),
        taskId: null,
        messageId: optionalReference('messageId', input.messageId),
        promiserId: reference('promiserId', input.promiserId),
        promisedToId: viewer.memberId,
        dueAt: dueAfter(at, input.dueAt),
        offeredAt: at,
      });
      await commitments.add(commitment, tx);
      await tellOffered(commitment, tx);
      return commitment;
    });
