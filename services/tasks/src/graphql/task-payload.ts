import { Field, ObjectType } from 'type-graphql';
import { TaskType } from './task-type';

/** What every change of one task answers. */
@ObjectType()
export class TaskPayload {
  @Field(() => TaskType)
  readonly task!: TaskType;
}
