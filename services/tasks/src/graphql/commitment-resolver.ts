import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import {
  AcceptCommitmentInput,
  DeclineCommitmentInput,
  SettleCommitmentInput,
  WithdrawCommitmentInput,
} from './commitment-inputs';
import { CommitmentPayload } from './commitment-payload';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';

/** What becomes of a promise that someone was asked for. */
@Resolver(() => CommitmentType)
export class CommitmentResolver {
  constructor(
    private readonly act: Pick<
      UseCases,
      'acceptCommitment' | 'declineCommitment' | 'withdrawCommitment' | 'settleCommitment'
    >,
  ) {}

  @Query(() => CommitmentType, { nullable: true, description: 'A promise; null where you may see none of this id.' })
  async commitment(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: TasksContext,
  ): Promise<CommitmentType | null> {
    const found = await loaders.commitment.load(id);
    return found && CommitmentType.of(found);
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Gives your word; the task that it is about is yours with that. For the promiser alone. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not OFFERED.',
  })
  async acceptCommitment(
    @Arg('input', () => AcceptCommitmentInput) input: AcceptCommitmentInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.acceptCommitment(viewer, input)) };
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Says no to what you were asked for. For the promiser alone. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not OFFERED.',
  })
  async declineCommitment(
    @Arg('input', () => DeclineCommitmentInput) input: DeclineCommitmentInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.declineCommitment(viewer, input)) };
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Takes your word back, with a reason; the task that it was about is open again. For the promiser alone. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not ACCEPTED, or what was promised is done.',
  })
  async withdrawCommitment(
    @Arg('input', () => WithdrawCommitmentInput) input: WithdrawCommitmentInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.withdrawCommitment(viewer, input)) };
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Says whether a promise made to you was kept. A task that is not done yet is done with that; with a broken promise it is open again. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not ACCEPTED.',
  })
  async settleCommitment(
    @Arg('input', () => SettleCommitmentInput) input: SettleCommitmentInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.settleCommitment(viewer, input)) };
  }
}

export const resolveCommitment: ReferenceResolver<TasksContext> = async ({ id }, { loaders }) => {
  const found = await loaders.commitment.load(id);
  return found && CommitmentType.of(found);
};
