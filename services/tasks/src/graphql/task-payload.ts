import { Field, ObjectType } from 'type-graphql';
import { TaskType } from './task-type';

/** What every change of one task answers. */
@ObjectType()
export class TaskPayload {
  @Field(() => TaskType, { description: 'The task as it is now.' })
  readonly task!: TaskType;
}
