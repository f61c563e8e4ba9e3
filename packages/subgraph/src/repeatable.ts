import { Field, InputType } from 'type-graphql';

/** What the input of every mutation has. */
@InputType()
export abstract class Repeatable {
  @Field(() => String, {
    nullable: true,
    description:
      'Names this request among yours, for a week: a repeat with the same key and input gets the first answer and changes nothing; with another input it is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey?: string | null;
}
