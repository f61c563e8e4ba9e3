import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { EvaluationPolicy } from '../domain/evaluation-policy';

@ObjectType('EvaluationPolicy', { description: 'When a network is evaluated without anyone asking.' })
export class PolicyType {
  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  readonly version!: number;

  @Field(() => String, {
    description: 'Minute, hour, day of month, month, day of week: when a period ends and the next begins.',
  })
  readonly cron!: string;

  @Field(() => String, { description: 'The network’s, in which the cron is read.' })
  readonly timeZone!: string;

  @Field(() => Boolean, { description: 'Whether it is on.' })
  readonly enabled!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the present period ends; null while it is off.' })
  readonly nextAt!: Date | null;

  static of(this: void, { version, cron, timeZone, enabled, nextAt }: EvaluationPolicy): PolicyType {
    return Object.assign(new PolicyType(), { version, cron, timeZone, enabled, nextAt });
  }
}
