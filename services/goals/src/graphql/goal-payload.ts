import { Field, ObjectType } from 'type-graphql';
import { GoalType } from './goal-type';

/** What every change of one goal answers. */
@ObjectType()
export class GoalPayload {
  @Field(() => GoalType, { description: 'The goal as it is now.' })
  readonly goal!: GoalType;
}
