import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Message } from '../domain/message';
import { MessageKind } from './message-kind';

@ObjectType('EarlierWords', { description: 'Words that a message had before an edit.' })
class EarlierWordsType {
  @Field(() => String, { description: 'The words.' })
  readonly body!: string;

  @Field(() => GraphQLDateTime, { description: 'When other words took their place.' })
  readonly at!: Date;
}

@ObjectType('Message', {
  description: 'Something said in a channel. An edit keeps its history; a delete leaves a tombstone.',
})
@Directive('@key(fields: "id")')
export class MessageType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => MessageKind, { description: 'What it is meant to do.' })
  readonly kind!: MessageKind;

  @Field(() => String, {
    nullable: true,
    description: 'Null for a tombstone, and for a message of the past whose record holds no words.',
  })
  readonly body!: string | null;

  @Field(() => ID, { description: 'The message that the thread began with: itself, where it is no reply.' })
  readonly threadId!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  readonly postedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it last got other words; null where never.' })
  readonly editedAt!: Date | null;

  @Field(() => [EarlierWordsType], { description: 'Its earlier words, the first ones first; at most 50.' })
  readonly edits!: readonly EarlierWordsType[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when only a tombstone stands in its place: without words, earlier words included.',
  })
  readonly deletedAt!: Date | null;

  @Field(() => Int, { description: 'Counts its changes, from 1; an edit says which it read.' })
  readonly version!: number;

  readonly networkId!: string; // shown as `network`
  readonly channelId!: string; // shown as `channel`
  readonly authorId!: string; // shown as `author`
  readonly toIds!: readonly string[]; // shown as `to`
  readonly replyToId!: string | null; // shown as `replyTo`

  static of(this: void, message: Message): MessageType {
    return Object.assign(new MessageType(), message);
  }
}
