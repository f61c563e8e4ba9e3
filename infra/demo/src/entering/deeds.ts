import type { Act, Deed, Ref } from '../story/act';

/** What earlier acts made, by the names that the story has for it. */
export interface Made {
  readonly networkId: string;
  readonly channelId: (name: string) => string;
  readonly memberId: (name: string) => string;
  readonly id: (ref: Ref) => string;
}

/** A mutation that does what an act says. */
export interface Call {
  readonly mutation: string;
  readonly input: object;
  /** What the answer shows of what was made. */
  readonly shows: string;
  /** What it made: names of the story, and where their ids stand in the answer. */
  readonly makes?: (payload: never) => readonly (readonly [Ref, string])[];
}

type ActOf<D extends Deed> = Extract<Act, { does: D }>;
type Objection = { readonly id: string; readonly reason: string };

/** Each deed, as the mutation that it is. */
export const deeds: { readonly [D in Deed]: (act: ActOf<D>, made: Made) => Call } = {
  says: ({ ref, channel, kind, body, to, replyTo }, made) => ({
    mutation: 'postMessage',
    input: {
      channelId: made.channelId(channel),
      kind,
      body,
      toIds: to.map(made.memberId),
      replyToId: replyTo && made.id(replyTo),
    },
    shows: 'message { id }',
    makes: ({ message }: { message: { id: string } }) => [[ref, message.id]],
  }),
  reacts: ({ message, reaction }, made) => ({
    mutation: 'reactToMessage',
    input: { messageId: made.id(message), reaction },
    shows: 'message { id }',
  }),
  proposes: ({ ref, title, description, indicators, cites }, made) => ({
    mutation: 'proposeGoal',
    input: { networkId: made.networkId, title, description, indicators, citedMessageIds: cites.map(made.id) },
    shows: 'goal { id indicators { id name } }',
    makes: ({ goal }: { goal: { id: string; indicators: { id: string; name: string }[] } }) => [
      [ref, goal.id],
      ...goal.indicators.map(({ id, name }) => [`${ref}/${name}`, id] as const),
    ],
  }),
  objects: ({ ref, goal, reason }, made) => ({
    mutation: 'objectToGoal',
    input: { goalId: made.id(goal), reason },
    shows: 'goal { objections { id reason } }',
    makes: ({ goal: { objections } }: { goal: { objections: Objection[] } }) =>
      objections.filter((objection) => objection.reason === reason).map(({ id }) => [ref, id] as const),
  }),
  answers: ({ objection, goal, answer }, made) => ({
    mutation: 'answerObjection',
    input: { goalId: made.id(goal), objectionId: made.id(objection), answer },
    shows: 'goal { id }',
  }),
  adopts: ({ goal }, made) => ({ mutation: 'adoptGoal', input: { goalId: made.id(goal) }, shows: 'goal { id }' }),
  'checks in': ({ goal, indicator, value, note }, made) => ({
    mutation: 'checkIn',
    input: { goalId: made.id(goal), indicatorId: made.id(`${goal}/${indicator}`), value, note },
    shows: 'goal { id }',
  }),
  achieves: ({ goal, lessons }, made) => ({
    mutation: 'achieveGoal',
    input: { goalId: made.id(goal), lessons },
    shows: 'goal { id }',
  }),
  drops: ({ goal, lessons }, made) => ({
    mutation: 'dropGoal',
    input: { goalId: made.id(goal), lessons },
    shows: 'goal { id }',
  }),
  creates: ({ ref, title, goal }, made) => ({
    mutation: 'createTask',
    input: { networkId: made.networkId, title, goalId: goal && made.id(goal) },
    shows: 'task { id }',
    makes: ({ task }: { task: { id: string } }) => [[ref, task.id]],
  }),
  offers: ({ ref, task, to }, made) => ({
    mutation: 'offerTask',
    input: { taskId: made.id(task), memberId: made.memberId(to) },
    shows: 'commitment { id }',
    makes: ({ commitment }: { commitment: { id: string } }) => [[ref, commitment.id]],
  }),
  accepts: ({ commitment }, made) => ({
    mutation: 'acceptCommitment',
    input: { commitmentId: made.id(commitment) },
    shows: 'commitment { id }',
  }),
  declines: ({ commitment, reason }, made) => ({
    mutation: 'declineCommitment',
    input: { commitmentId: made.id(commitment), reason },
    shows: 'commitment { id }',
  }),
  withdraws: ({ commitment, reason }, made) => ({
    mutation: 'withdrawCommitment',
    input: { commitmentId: made.id(commitment), reason },
    shows: 'commitment { id }',
  }),
  completes: ({ task }, made) => ({ mutation: 'completeTask', input: { taskId: made.id(task) }, shows: 'task { id }' }),
  settles: ({ commitment, kept }, made) => ({
    mutation: 'settleCommitment',
    input: { commitmentId: made.id(commitment), kept },
    shows: 'commitment { id }',
  }),
  recognises: ({ to, reason, contribution }, made) => ({
    mutation: 'recognise',
    input: {
      networkId: made.networkId,
      toId: made.memberId(to),
      reason,
      contribution: { type: contribution.type, id: made.id(contribution.ref) },
    },
    shows: 'recognition { id }',
  }),
};
