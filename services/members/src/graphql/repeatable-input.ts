import { Field, InputType } from 'type-graphql';

/** What every mutation's input has. */
@InputType()
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Any text that names this request among yours, for a week. Sent again with the same input, it gets the first answer and changes nothing; with another, IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey?: string | null;
}
