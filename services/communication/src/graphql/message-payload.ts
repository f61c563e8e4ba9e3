import { Field, ObjectType } from 'type-graphql';
import { MessageType } from './message-type';

/** What every change of one message answers. */
@ObjectType()
export class MessagePayload {
  @Field(() => MessageType, { description: 'The message as it is now.' })
  readonly message!: MessageType;
}
