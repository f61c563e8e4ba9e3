import { refuseInput } from '@trama/errors';
import { momentOf, recognitionGiven, type Transaction } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Ports } from './ports';
import type { Contribution, Recognition } from './recognition';
import { reference } from './references';
import { remark } from './wording';

interface RecogniseInput {
  readonly networkId: string;
  readonly toId: string;
  readonly reason: string;
  readonly contribution: Contribution;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** Thanks to another, never to oneself, for something that they did. */
function recognition(input: RecogniseInput, fromId: string, at: Date): Recognition {
  if (input.toId === fromId) throw refuseInput('toId', 'Recognition is for another.');
  return {
    id: uuidv7(),
    networkId: input.networkId,
    fromId,
    toId: reference('toId', input.toId),
    reason: remark('reason', input.reason),
    contribution: { type: input.contribution.type, id: reference('contribution.id', input.contribution.id) },
    givenAt: at,
  };
}

type Known = Pick<Ports, 'tasks' | 'commitments'>;

/**
 * Who had a part in a contribution that this service knows: whoever took the task on, or gave the promise. Of a message,
 * another service's, nothing can be said: null. Refuses with INVALID_INPUT a contribution that the network does not have.
 */
async function contributors(
  { networkId, contribution }: Recognition,
  { tasks, commitments }: Known,
  tx: Transaction,
): Promise<readonly (string | null)[] | null> {
  if (contribution.type === 'Message') return null;
  if (contribution.type === 'Task') {
    const [task] = await tasks.byIds([contribution.id], tx);
    if (task?.networkId === networkId) return [task.assigneeId];
  } else {
    const [promise] = await commitments.byIds([contribution.id], tx);
    if (promise?.networkId === networkId) return promise.acceptedAt === null ? [] : [promise.promiserId];
  }
  throw refuseInput('contribution.id', `There is no such ${contribution.type} in this network.`);
}

export const recognise =
  ({ recognitions, inTransaction, now, ...known }: Known & Pick<Ports, 'recognitions' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: RecogniseInput): Promise<Recognition> =>
    inTransaction({ viewer, once: { mutation: 'recognise', input } }, async (tx) => {
      allow(viewer, 'recognition.give', input);
      const at = momentOf(viewer, input.networkId, input.at, now());
      const given = recognition(input, viewer.memberId, at);
      const theirs = await contributors(given, known, tx);
      if (theirs && !theirs.includes(given.toId))
        throw refuseInput('toId', 'Thank whoever took the task on, or gave the promise.');
      await recognitions.add(given, tx);
      await tx.emit(recognitionGiven, { subject: given, audience: 'NETWORK', data: given, occurredAt: at });
      return given;
    });
