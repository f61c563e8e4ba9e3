import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Task } from '../domain/task';
import { TaskState } from './states';

@ObjectType('Task', { description: 'Something to do. Nobody is assigned but by a promise that they accepted.' })
@Directive('@key(fields: "id")')
export class TaskType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a line.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Null where the title says it all.' })
  readonly description!: string | null;

  @Field(() => TaskState, { description: 'How far it has come.' })
  readonly state!: TaskState;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when it should be done.' })
  readonly dueAt!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it was written down.' })
  readonly createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was done; null before.' })
  readonly completedAt!: Date | null;

  @Field(() => Int, { description: 'Counts its changes, from 1; an edit says which it read.' })
  readonly version!: number;

  readonly networkId!: string; // shown as `network`
  readonly goalId!: string | null; // shown as `goal`
  readonly createdById!: string; // shown as `createdBy`
  readonly assigneeId!: string | null; // shown as `assignee`

  static of(this: void, task: Task): TaskType {
    return Object.assign(new TaskType(), task);
  }
}
