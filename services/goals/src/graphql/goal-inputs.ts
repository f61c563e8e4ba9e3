import { Dated, Repeatable } from '@trama/subgraph';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType()
class IndicatorInput {
  @Field(() => String, { description: '1 to 100 characters, unique in its goal.' })
  readonly name!: string;

  @Field(() => String, { description: 'What its numbers count, 1 to 30 characters.' })
  readonly unit!: string;

  @Field(() => Float, { description: 'Where it stands now.' })
  readonly start!: number;

  @Field(() => Float, { description: 'Where it shall stand; it differs from `start`.' })
  readonly target!: number;
}

@InputType()
export class ProposeGoalInput extends Dated {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: '1 to 10,000 characters.' })
  readonly description!: string;

  @Field(() => [ID], { nullable: true, description: 'The messages that it grew from, at most 50.' })
  readonly citedMessageIds?: readonly string[] | null;

  @Field(() => [IndicatorInput], {
    nullable: true,
    description: 'By what you will see how far you have come, at most 10.',
  })
  readonly indicators?: readonly IndicatorInput[] | null;
}

@InputType()
export class ReviseGoalInput extends Repeatable {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, { description: 'The new title, 1 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'The new description, 1 to 10,000 characters.' })
  readonly description!: string;
}

@InputType()
export class AchieveGoalInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => String, { nullable: true, description: 'What was learnt on the way, at most 2,000 characters.' })
  readonly lessons?: string | null;
}

@InputType()
export class DropGoalInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => String, { description: 'What was learnt on the way, 1 to 2,000 characters.' })
  readonly lessons!: string;
}
