import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MessageKind } from './message-kind';

@InputType()
export class PostMessageInput extends Repeatable {
  @Field(() => ID, { description: 'In which channel.' })
  readonly channelId!: string;

  @Field(() => MessageKind, { description: 'What it is meant to do.' })
  readonly kind!: MessageKind;

  @Field(() => String, { description: '1 to 10,000 characters.' })
  readonly body!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The members addressed, at most 50 and never yourself; for all in the channel without them.',
  })
  readonly toIds?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The message of the same channel that this one answers; the reply is addressed to its author.',
  })
  readonly replyToId?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was said, for entering the past (stewards only); now without it.',
  })
  readonly at?: Date | null;
}

@InputType()
export class EditMessageInput extends Repeatable {
  @Field(() => ID, { description: 'Which message.' })
  readonly messageId!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, { description: 'The new words, 1 to 10,000 characters.' })
  readonly body!: string;
}

@InputType()
export class DeleteMessageInput extends Repeatable {
  @Field(() => ID, { description: 'Which message.' })
  readonly messageId!: string;
}
