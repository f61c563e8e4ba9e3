import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { GoalsContext } from './context';
import { AchieveGoalInput, DropGoalInput, ProposeGoalInput, ReviseGoalInput } from './goal-inputs';
import { GoalPayload } from './goal-payload';
import { GoalType } from './goal-type';

/** Asking for a goal, and what its owner does with it. */
@Resolver(() => GoalType)
export class GoalResolver {
  constructor(private readonly act: Pick<UseCases, 'proposeGoal' | 'reviseGoal' | 'achieveGoal' | 'dropGoal'>) {}

  @Query(() => GoalType, { nullable: true, description: 'A goal; null where you may see none of this id.' })
  async goal(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: GoalsContext,
  ): Promise<GoalType | null> {
    const found = await loaders.goal.load(id);
    return found && GoalType.of(found);
  }

  @Mutation(() => GoalPayload, {
    description: 'Puts a goal before the network. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT.',
  })
  async proposeGoal(
    @Arg('input', () => ProposeGoalInput) input: ProposeGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.proposeGoal(viewer, input)) };
  }

  @Mutation(() => GoalPayload, {
    description:
      'Gives a proposed goal another text; the earlier one is kept, and objections stand until they are answered. For its owner. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, STALE_VERSION, and CONFLICT where it is adopted, achieved or dropped by now, or was revised 50 times.',
  })
  async reviseGoal(
    @Arg('input', () => ReviseGoalInput) input: ReviseGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.reviseGoal(viewer, input)) };
  }

  @Mutation(() => GoalPayload, {
    description:
      'Says that an adopted goal is reached. For its owner and for stewards. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not ADOPTED.',
  })
  async achieveGoal(
    @Arg('input', () => AchieveGoalInput) input: AchieveGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.achieveGoal(viewer, input)) };
  }

  @Mutation(() => GoalPayload, {
    description:
      'Gives a goal up, with what was learnt. For its owner and for stewards. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is achieved or dropped by now.',
  })
  async dropGoal(
    @Arg('input', () => DropGoalInput) input: DropGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.dropGoal(viewer, input)) };
  }
}

export const resolveGoal: ReferenceResolver<GoalsContext> = async ({ id }, { loaders }) => {
  const found = await loaders.goal.load(id);
  return found && GoalType.of(found);
};
