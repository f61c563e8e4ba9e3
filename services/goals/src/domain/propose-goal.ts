import { refuseInput } from '@trama/errors';
import { goalProposed, momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Goal } from './goal';
import { newIndicators, type IndicatorInput } from './indicator';
import type { Ports } from './ports';
import { wording } from './wording';

const MOST_CITED = 50;
const LONGEST_ID = 100;

interface ProposeGoalInput {
  readonly networkId: string;
  readonly title: string;
  readonly description: string;
  readonly citedMessageIds?: readonly string[] | null;
  readonly indicators?: readonly IndicatorInput[] | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** A new goal, of the one who puts it before the network. */
function propose(input: ProposeGoalInput, ownerId: string, at: Date): Goal {
  return {
    id: uuidv7(),
    networkId: input.networkId,
    ownerId,
    ...wording(input),
    state: 'PROPOSED',
    citedMessageIds: cited(input.citedMessageIds ?? []),
    indicators: newIndicators(input.indicators ?? []),
    objections: [],
    revisions: [],
    createdAt: at,
    adoptedAt: null,
    endedAt: null,
    lessons: null,
    version: 1,
  };
}

/** Messages are another service's: whether they exist shows when they are read, and one that does not is null. */
function cited(messageIds: readonly string[]): readonly string[] {
  if (messageIds.length > MOST_CITED) throw refuseInput('citedMessageIds', `Cite at most ${MOST_CITED} messages.`);
  if (messageIds.some((id) => id === '' || id.length > LONGEST_ID))
    throw refuseInput('citedMessageIds', 'Cite messages by their `id`.');
  return [...new Set(messageIds)];
}

export const proposeGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ProposeGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'proposeGoal', input } }, async (tx) => {
      allow(viewer, 'goal.propose', input);
      const at = momentOf(viewer, input.networkId, input.at, now());
      const goal = propose(input, viewer.memberId, at);
      await goals.add(goal, tx);
      await tx.emit(goalProposed, { subject: goal, audience: 'NETWORK', data: goal, occurredAt: at });
      return goal;
    });
