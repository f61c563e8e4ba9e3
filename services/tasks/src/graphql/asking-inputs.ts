import { Dated } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class OfferTaskInput extends Dated {
  @Field(() => ID, { description: 'Which task.' })
  readonly taskId!: string;

  @Field(() => ID, { description: 'Whom you ask: a member of the network, or yourself.' })
  readonly memberId!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when you ask for it: a time still to come; the task’s own without it.',
  })
  readonly dueAt?: Date | null;
}

@InputType()
export class AskForPromiseInput extends Dated {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => ID, { description: 'Whom you ask: a member of the network, or yourself.' })
  readonly promiserId!: string;

  @Field(() => String, { description: 'What they shall promise, 1 to 200 characters.' })
  readonly what!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when: a time still to come.' })
  readonly dueAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The message that it comes from.' })
  readonly messageId?: string | null;
}
