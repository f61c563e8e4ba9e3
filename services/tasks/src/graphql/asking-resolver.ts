import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import { AskForPromiseInput, OfferTaskInput } from './asking-inputs';
import { CommitmentPayload } from './commitment-payload';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';

/** How a promise begins: someone asks for it. */
@Resolver()
export class AskingResolver {
  constructor(private readonly act: Pick<UseCases, 'offerTask' | 'askForPromise'>) {}

  @Mutation(() => CommitmentPayload, {
    description:
      'Asks someone to take a task on; offering it to yourself takes it at once. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where the task is taken or done (`state`), or someone was asked already (`commitmentId`).',
  })
  async offerTask(
    @Arg('input', () => OfferTaskInput) input: OfferTaskInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.offerTask(viewer, input)) };
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Asks someone for a promise of which no task tells; asking yourself gives it at once. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT.',
  })
  async askForPromise(
    @Arg('input', () => AskForPromiseInput) input: AskForPromiseInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<CommitmentPayload> {
    return { commitment: CommitmentType.of(await this.act.askForPromise(viewer, input)) };
  }
}
