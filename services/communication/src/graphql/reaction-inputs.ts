import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ReactToMessageInput extends Repeatable {
  @Field(() => ID, { description: 'Which message.' })
  readonly messageId!: string;

  @Field(() => String, { description: 'One emoji or word, at most 32 characters.' })
  readonly reaction!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was given, for entering the past (stewards only); now without it.',
  })
  readonly at?: Date | null;
}

@InputType()
export class UnreactInput extends Repeatable {
  @Field(() => ID, { description: 'Which message.' })
  readonly messageId!: string;

  @Field(() => String, { description: 'The reaction to take back.' })
  readonly reaction!: string;
}
