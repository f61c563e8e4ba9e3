import { refuse } from '@trama/errors';
import { goalObjectionAnswered } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import type { Objection } from './objection';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { remark } from './wording';

interface AnswerObjectionInput {
  readonly goalId: string;
  readonly objectionId: string;
  readonly answer: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** The goal with that objection answered. Once: whoever is not content objects anew. */
export function answer(goal: Goal, objection: Objection, said: { by: string; answer: string; at: Date }): Goal {
  requireState(goal, 'PROPOSED');
  if (objection.answer !== null) throw refuse('CONFLICT', 'It is answered by now.', { state: 'ANSWERED' });
  const answered = {
    ...objection,
    answer: remark('answer', said.answer),
    answeredById: said.by,
    answeredAt: said.at,
  };
  return { ...goal, objections: goal.objections.map((one) => (one.id === objection.id ? answered : one)) };
}

export const answerObjection =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AnswerObjectionInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'answerObjection', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.answer', goal);
      const objection = goal.objections.find(({ id }) => id === input.objectionId);
      if (!objection) throw refuse('NOT_FOUND', 'This goal has no such objection.', { field: 'objectionId' });
      const at = goalMoment(viewer, goal, input.at, now());
      const answered = await goals.save(answer(goal, objection, { ...input, by: viewer.memberId, at }), tx);
      const data = { ownerId: goal.ownerId, objectorId: objection.memberId, answeredById: viewer.memberId };
      await tx.emit(goalObjectionAnswered, { subject: goal, audience: 'NETWORK', data, occurredAt: at });
      return answered;
    });
