import { subjectTypes, type SubjectType } from '@trama/events';

/** A field of Subscription, as the gateway answers it. */
export interface EventField {
  readonly name: string;
  /** The type of what it tells. */
  readonly type: string;
  /** Whether it is of one network, which it is given, or of all of the subscriber's. */
  readonly of: 'NETWORK' | 'MINE';
  /** What its events are about. */
  readonly subjects: readonly SubjectType[];
  readonly meaning: string;
}

export const eventFields: readonly EventField[] = [
  {
    name: 'networkEvents',
    type: 'NetworkEvent',
    of: 'NETWORK',
    subjects: subjectTypes,
    meaning: 'Everything that happens in a network, for whoever may see it.',
  },
  {
    name: 'myEvents',
    type: 'NetworkEvent',
    of: 'MINE',
    subjects: subjectTypes,
    meaning:
      'What others do that is addressed to you, in all networks that you are in: what is told to you by name, and what you may see in them that names you or is about you (you were asked for a promise, thanked, answered, given another role). A network that you join meanwhile is followed from then on, with what it still keeps for you; one that you leave is left out.',
  },
  {
    name: 'taskEvents',
    type: 'TaskEvent',
    of: 'NETWORK',
    subjects: ['Task'],
    meaning: "What happens to a network's tasks.",
  },
  {
    name: 'goalEvents',
    type: 'GoalEvent',
    of: 'NETWORK',
    subjects: ['Goal'],
    meaning: "What happens to a network's goals.",
  },
  {
    name: 'memberEvents',
    type: 'MemberEvent',
    of: 'NETWORK',
    subjects: ['Member', 'Membership', 'Invitation'],
    meaning: 'Who is invited to a network, joins it, leaves it, has another role or another profile in it.',
  },
  {
    name: 'messageEvents',
    type: 'MessageEvent',
    of: 'NETWORK',
    subjects: ['Message'],
    meaning: "What is said in a network's channels, changed, taken back and reacted to.",
  },
  {
    name: 'evaluationEvents',
    type: 'EvaluationEvent',
    of: 'NETWORK',
    subjects: ['Evaluation'],
    meaning: 'Evaluations of a network that were asked for, are there to be read, or failed.',
  },
];
