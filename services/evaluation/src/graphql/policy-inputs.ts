import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class SetEvaluationPolicyInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, {
    description: 'Five fields, `0 6 1 * *` say; at least an hour between one evaluation and the next.',
  })
  readonly cron!: string;

  @Field(() => Boolean, { description: 'Periods that end while it is off are not evaluated.' })
  readonly enabled!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When the first period begins, for a network whose past was entered: periods that have ended since then are evaluated, too. Until a first period was evaluated.',
  })
  readonly since?: Date | null;
}
