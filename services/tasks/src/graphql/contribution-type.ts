import { createUnionType } from 'type-graphql';
import { CommitmentType } from './commitment-type';
import { MessageType } from './message-type';
import { TaskType } from './task-type';

export const ContributionUnion = createUnionType({
  name: 'Contribution',
  description: 'What someone was recognised for.',
  types: () => [TaskType, CommitmentType, MessageType] as const,
});
