import { Dated } from '@trama/subgraph';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import { CheckInType } from './check-in-type';
import type { GoalsContext } from './context';
import { GoalType } from './goal-type';
import { IndicatorType } from './indicator-type';
import { MemberType } from './member-type';

@InputType()
class CheckInInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => ID, { description: 'One of the goal’s `indicators`.' })
  readonly indicatorId!: string;

  @Field(() => Float, { description: 'Where it stands, in the indicator’s unit; between −10¹⁵ and 10¹⁵.' })
  readonly value!: number;

  @Field(() => String, { nullable: true, description: '1 to 2,000 characters.' })
  readonly note?: string | null;
}

@ObjectType()
class CheckInPayload {
  @Field(() => CheckInType, { description: 'What was reported.' })
  readonly checkIn!: CheckInType;

  @Field(() => GoalType, { description: 'With its progress after this check-in.' })
  readonly goal!: GoalType;
}

@Resolver(() => CheckInType)
export class CheckInResolver {
  constructor(private readonly act: Pick<UseCases, 'checkIn'>) {}

  @Mutation(() => CheckInPayload, {
    description:
      'Reports where an indicator of an adopted goal stands. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where the goal is not ADOPTED.',
  })
  async checkIn(
    @Arg('input', () => CheckInInput) input: CheckInInput,
    @Ctx() { viewer }: GoalsContext,
  ): Promise<CheckInPayload> {
    const { checkIn, goal } = await this.act.checkIn(viewer, input);
    return { checkIn: CheckInType.of(checkIn), goal: GoalType.of(goal) };
  }

  @FieldResolver(() => IndicatorType, { nullable: true, description: 'The indicator that stood there.' })
  async indicator(
    @Root() { goalId, indicatorId }: CheckInType,
    @Ctx() { loaders }: GoalsContext,
  ): Promise<IndicatorType | null> {
    const indicator = (await loaders.goal.load(goalId))?.indicators.find(({ id }) => id === indicatorId);
    return indicator ? IndicatorType.of(indicator) : null;
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who reported it; null where you may not see them.' })
  member(@Root() { memberId }: CheckInType): MemberType {
    return MemberType.of(memberId);
  }
}
