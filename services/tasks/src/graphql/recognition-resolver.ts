import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';
import { ContributionUnion } from './contribution-type';
import { MemberType } from './member-type';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';
import { RecogniseInput } from './recognition-inputs';
import { RecognitionType } from './recognition-type';
import { TaskType } from './task-type';

@ObjectType()
class RecognitionPayload {
  @Field(() => RecognitionType, { description: 'The recognition as it was given.' })
  readonly recognition!: RecognitionType;
}

@Resolver(() => RecognitionType)
export class RecognitionResolver {
  constructor(private readonly act: Pick<UseCases, 'recognise'>) {}

  @Mutation(() => RecognitionPayload, {
    description:
      'Thanks another for a contribution, and says why. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT.',
  })
  async recognise(
    @Arg('input', () => RecogniseInput) input: RecogniseInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<RecognitionPayload> {
    return { recognition: RecognitionType.of(await this.act.recognise(viewer, input)) };
  }

  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network in which it was given.' })
  network(@Root() { networkId }: RecognitionType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who thanks; null where you may not see them.' })
  from(@Root() { fromId }: RecognitionType): MemberType {
    return MemberType.of(fromId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who is thanked; null where you may not see them.' })
  to(@Root() { toId }: RecognitionType): MemberType {
    return MemberType.of(toId);
  }

  @FieldResolver(() => ContributionUnion, { nullable: true, description: 'What for; null where it is gone.' })
  async contribution(
    @Root() { given: { type, id } }: RecognitionType,
    @Ctx() { loaders }: TasksContext,
  ): Promise<typeof ContributionUnion | null> {
    if (type === 'Message') return MessageType.of(id);
    if (type === 'Task') {
      const task = await loaders.task.load(id);
      return task && TaskType.of(task);
    }
    const commitment = await loaders.commitment.load(id);
    return commitment && CommitmentType.of(commitment);
  }
}

export const resolveRecognition: ReferenceResolver<TasksContext> = async ({ id }, { loaders }) => {
  const found = await loaders.recognition.load(id);
  return found && RecognitionType.of(found);
};
