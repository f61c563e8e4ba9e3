import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RequestEvaluationInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The moment to evaluate, which has passed; now without it.',
  })
  readonly asOf?: Date | null;
}
