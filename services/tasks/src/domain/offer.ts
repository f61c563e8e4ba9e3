import { commitmentAccepted, commitmentOffered, type Transaction } from '@trama/events';
import { uuidv7 } from 'uuidv7';
import type { Commitment } from './commitment';

type Asked = Pick<
  Commitment,
  'networkId' | 'what' | 'taskId' | 'messageId' | 'promiserId' | 'promisedToId' | 'dueAt' | 'offeredAt'
>;

/** Someone is asked for a promise. Whoever asks themselves has said yes with that. */
export function offer(asked: Asked): Commitment {
  const volunteers = asked.promiserId === asked.promisedToId;
  return {
    id: uuidv7(),
    ...asked,
    state: volunteers ? 'ACCEPTED' : 'OFFERED',
    acceptedAt: volunteers ? asked.offeredAt : null,
    endedAt: null,
    reason: null,
    note: null,
    version: 1,
  };
}

/** Tells of an offer, and of the promise that it is already where someone volunteered. */
export async function tellOffered(commitment: Commitment, tx: Transaction): Promise<void> {
  const telling = {
    subject: commitment,
    audience: 'NETWORK',
    data: commitment,
    occurredAt: commitment.offeredAt,
  } as const;
  await tx.emit(commitmentOffered, telling);
  if (commitment.state === 'ACCEPTED') await tx.emit(commitmentAccepted, telling);
}
