import type { Finding } from './finding';

/** For the eyes of whoever it is about: they hold others in the network. */
export const hardToDoWithout = (suggestedMemberId: string | null): Finding => ({
  kind: 'HARD_TO_DO_WITHOUT',
  message: 'Some people are in contact with the rest through you alone: while you are away, they are cut off.',
  evidence: ['cutMembers.own', 'betweenness.own'],
  suggestion: suggestedMemberId
    ? 'The member named here is nearest to your contacts and could stand in for you: introduce them to those whom only you know.'
    : 'Introduce those whom only you know to someone else.',
  suggestedMemberId,
});
