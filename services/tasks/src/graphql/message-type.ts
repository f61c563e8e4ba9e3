import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by communication; here only a way to point at one. */
@ObjectType('Message')
@Directive('@key(fields: "id", resolvable: false)')
export class MessageType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  static of(this: void, id: string): MessageType {
    return Object.assign(new MessageType(), { id });
  }
}
