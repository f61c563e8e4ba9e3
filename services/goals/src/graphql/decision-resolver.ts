import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { GoalsContext } from './context';
import { AdoptGoalInput, AnswerObjectionInput, ObjectToGoalInput } from './decision-inputs';
import { GoalPayload } from './goal-payload';
import { GoalType } from './goal-type';

/** How a network comes to make a proposed goal its own. */
@Resolver()
export class DecisionResolver {
  constructor(private readonly act: Pick<UseCases, 'objectToGoal' | 'answerObjection' | 'adoptGoal'>) {}

  @Mutation(() => GoalPayload, {
    description:
      'Says why a proposed goal would harm the network; it waits for an answer. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where the goal is not PROPOSED, or met 100 objections.',
  })
  async objectToGoal(
    @Arg('input', () => ObjectToGoalInput) input: ObjectToGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.objectToGoal(viewer, input)) };
  }

  @Mutation(() => GoalPayload, {
    description:
      'Answers an objection, once; whoever is not content objects anew. For the goal’s owner. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is answered by now or the goal is not PROPOSED.',
  })
  async answerObjection(
    @Arg('input', () => AnswerObjectionInput) input: AnswerObjectionInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.answerObjection(viewer, input)) };
  }

  @Mutation(() => GoalPayload, {
    description:
      'Makes a proposed goal the network’s own. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is not PROPOSED (`state`), or while an objection stands unanswered (`objectionId`).',
  })
  async adoptGoal(
    @Arg('input', () => AdoptGoalInput) input: AdoptGoalInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<GoalPayload> {
    return { goal: GoalType.of(await this.act.adoptGoal(viewer, input)) };
  }
}
