import { Field, InputType } from 'type-graphql';

/** What the input of every mutation has. */
@InputType()
export abstract class Repeatable {
  @Field(() => String, {
    nullable: true,
    description:
      'Names this request among yours: a repeat with the same key and input gets the first answer and changes nothing.',
  })
  readonly idempotencyKey?: string | null;
}
