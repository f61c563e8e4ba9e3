import { registerEnumType } from 'type-graphql';
import { GoalState } from '../domain/goal';

registerEnumType(GoalState, {
  name: 'GoalState',
  description: 'Where a goal is in its life: PROPOSED → ADOPTED → ACHIEVED, or DROPPED from either of the first two.',
  valuesConfig: {
    PROPOSED: { description: 'Before the network, to be talked about, revised and objected to.' },
    ADOPTED: { description: 'The network’s own; check-ins show how far it has come.' },
    ACHIEVED: { description: 'Reached.' },
    DROPPED: { description: 'Given up, with what was learnt.' },
  },
});

export { GoalState };
