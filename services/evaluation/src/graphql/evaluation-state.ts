import { registerEnumType } from 'type-graphql';
import { EvaluationState } from '../domain/evaluation';

registerEnumType(EvaluationState, {
  name: 'EvaluationState',
  description: 'How far an evaluation is.',
  valuesConfig: {
    REQUESTED: { description: 'A worker will take it up.' },
    RUNNING: { description: 'A worker is at it; `progress` says how far.' },
    COMPLETED: { description: 'It is there to be read, and never changes.' },
    FAILED: { description: 'It could not be made; `error` says what to do.' },
  },
});

export { EvaluationState };
