import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Goal } from '../domain/goal';
import { progress } from '../domain/progress';
import { GoalState } from './goal-state';
import { IndicatorType } from './indicator-type';
import { ObjectionType } from './objection-type';
import { RevisionType } from './revision-type';

@ObjectType('Goal', { description: 'What a network wants, from the day on which someone proposed it.' })
@Directive('@key(fields: "id")')
export class GoalType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a line.' })
  readonly title!: string;

  @Field(() => String, { description: 'In full.' })
  readonly description!: string;

  @Field(() => GoalState, { description: 'How far it has come.' })
  readonly state!: GoalState;

  @Field(() => [IndicatorType], { description: 'At most 10, in the order in which they were proposed.' })
  readonly indicators!: readonly IndicatorType[];

  @Field(() => Float, {
    nullable: true,
    description:
      'How far it has come: the mean, over its indicators, of the share of the way from `start` to `target` that is behind, each held to 0…1; one without a check-in counts 0. Null without indicators, or before the first check-in.',
  })
  readonly progress!: number | null;

  @Field(() => [ObjectionType], { description: 'At most 100, the first ones first.' })
  readonly objections!: readonly ObjectionType[];

  @Field(() => [RevisionType], { description: 'The texts that it had before, the first ones first; at most 50.' })
  readonly revisions!: readonly RevisionType[];

  @Field(() => GraphQLDateTime, { description: 'When it was proposed.' })
  readonly createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the network made it its own; null before.' })
  readonly adoptedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was achieved or dropped; null before.' })
  readonly endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was learnt on the way. Once it is dropped there always is something.',
  })
  readonly lessons!: string | null;

  @Field(() => Int, { description: 'Counts its changes, from 1; a revision says which it read.' })
  readonly version!: number;

  readonly networkId!: string; // shown as `network`
  readonly ownerId!: string; // shown as `owner`
  readonly citedMessageIds!: readonly string[]; // shown as `sources`

  static of(this: void, goal: Goal): GoalType {
    return Object.assign(new GoalType(), goal, {
      indicators: goal.indicators.map(IndicatorType.of),
      objections: goal.objections.map(ObjectionType.of),
      progress: progress(goal.indicators),
    });
  }
}
