import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { Indicator } from '../domain/indicator';

@ObjectType('Indicator', { description: 'By what a network sees how far it has come with a goal.' })
export class IndicatorType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'Unique in its goal.' })
  readonly name!: string;

  @Field(() => String, { description: 'What its numbers count.' })
  readonly unit!: string;

  @Field(() => Float, { description: 'Where it stood when the goal was proposed.' })
  readonly start!: number;

  @Field(() => Float, { description: 'Where it stands when the goal is reached: above `start`, or below it.' })
  readonly target!: number;

  @Field(() => Float, { nullable: true, description: 'Where it stands by the latest check-in; null before the first.' })
  readonly latest!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it stood there.' })
  readonly latestAt!: Date | null;

  static of(this: void, { latest, ...indicator }: Indicator): IndicatorType {
    const reading = { latest: latest?.value ?? null, latestAt: latest?.at ?? null };
    return Object.assign(new IndicatorType(), indicator, reading);
  }
}
