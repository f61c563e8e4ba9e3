import { Field, ObjectType } from 'type-graphql';
import { GoalType } from './goal-type';

/** What every change of one goal answers. */
@ObjectType()
export class GoalPayload {
  @Field(() => GoalType)
  readonly goal!: GoalType;
}
