import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { Repeatable } from './repeatable';

/** What the input of a mutation has whose effect may belong to the past. */
@InputType()
export abstract class Dated extends Repeatable {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened, for entering the past (stewards only); now without it.',
  })
  readonly at?: Date | null;
}
