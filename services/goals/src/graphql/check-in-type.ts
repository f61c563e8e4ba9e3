import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { CheckIn } from '../domain/check-in';

@ObjectType('CheckIn', { description: 'Where an indicator of a goal stood at some time, as someone saw it.' })
export class CheckInType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => Float, { description: 'Where the indicator stood.' })
  readonly value!: number;

  @Field(() => String, { nullable: true, description: 'What the reporter added; null where nothing.' })
  readonly note!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it stood there.' })
  readonly at!: Date;

  readonly goalId!: string; // where its `indicator` is
  readonly indicatorId!: string; // shown as `indicator`
  readonly memberId!: string; // shown as `member`

  static of(this: void, checkIn: CheckIn): CheckInType {
    return Object.assign(new CheckInType(), checkIn);
  }
}
