import { registerEnumType } from 'type-graphql';
import { EvidenceKind } from '../domain/evidence-kind';

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What the ledger takes note of: what people do, and what becomes of promises, tasks and goals.',
  valuesConfig: {
    MESSAGE: { description: 'Said, from the author to each who is named, or to all.' },
    REPLY: { description: 'Said in answer, from the author to whom they answer.' },
    REACTION: { description: 'From whoever reacted to the author.' },
    PROMISE: { description: 'Accepted, from the promiser to whom it was made.' },
    PROMISE_KEPT: { description: 'From the promiser to whom it was made.' },
    PROMISE_BROKEN: { description: 'From the promiser to whom it was made.' },
    PROMISE_WITHDRAWN: { description: 'From the promiser to whom it was made.' },
    TASK_CREATED: { description: 'Someone wrote down what there is to do, for a goal or not.' },
    TASK_EDITED: { description: 'A task may be for another goal than before.' },
    TASK_DONE: { description: 'From whoever did it to whoever had written it down, or to all where that is the same.' },
    RECOGNITION: { description: 'From whoever thanked to whom they thanked.' },
    GOAL_ADOPTED: { description: 'The network made a goal its own.' },
    GOAL_CHECK_IN: { description: 'From whoever reported where a goal stands to all.' },
    GOAL_ACHIEVED: { description: 'A goal was reached.' },
    GOAL_DROPPED: { description: 'A goal was given up.' },
    MEMBER_JOINED: { description: 'Someone joined the network.' },
    MEMBER_LEFT: { description: 'Someone left the network.' },
  },
});

export { EvidenceKind };
