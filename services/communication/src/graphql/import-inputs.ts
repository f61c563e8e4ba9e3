import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { MessageKind } from './message-kind';

@InputType({ description: 'A message of the past, as the record has it.' })
class MessageRecordInput {
  @Field(() => String, {
    description:
      'What this message is known by in the channel, at most 200 characters: a repeat of it changes nothing.',
  })
  readonly key!: string;

  @Field(() => ID, { description: 'The member who wrote it.' })
  readonly authorId!: string;

  @Field(() => [ID], { description: 'The members addressed, at most 50 and never the author.' })
  readonly toIds!: readonly string[];

  @Field(() => GraphQLDateTime, { description: 'When it was said; not in the future.' })
  readonly postedAt!: Date;

  @Field(() => MessageKind, { nullable: true, description: 'INFORMATION where nothing is said.' })
  readonly kind?: MessageKind | null;

  @Field(() => String, { nullable: true, description: '1 to 10,000 characters; null where the record holds no words.' })
  readonly body?: string | null;
}

@InputType()
export class ImportMessagesInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => ID, { description: 'The channel of that network which the messages are entered into.' })
  readonly channelId!: string;

  @Field(() => [MessageRecordInput], {
    description: '1 to 500 messages, in any order, each with a `key` of its own; a request holds 1 MiB at most.',
  })
  readonly messages!: readonly MessageRecordInput[];
}
