import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { TasksContext } from './context';
import { CompleteTaskInput, CreateTaskInput, EditTaskInput } from './task-inputs';
import { TaskPayload } from './task-payload';
import { TaskType } from './task-type';

@Resolver(() => TaskType)
export class TaskResolver {
  constructor(private readonly act: Pick<UseCases, 'createTask' | 'editTask' | 'completeTask'>) {}

  @Query(() => TaskType, { nullable: true, description: 'A task; null where you may see none of this id.' })
  async task(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: TasksContext,
  ): Promise<TaskType | null> {
    const found = await loaders.task.load(id);
    return found && TaskType.of(found);
  }

  @Mutation(() => TaskPayload, {
    description: 'Writes down what there is to do. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT.',
  })
  async createTask(
    @Arg('input', () => CreateTaskInput) input: CreateTaskInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<TaskPayload> {
    return { task: TaskType.of(await this.act.createTask(viewer, input)) };
  }

  @Mutation(() => TaskPayload, {
    description:
      'Changes a task’s words, goal or time. For who created it and for stewards. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, STALE_VERSION, and CONFLICT where it is DONE.',
  })
  async editTask(
    @Arg('input', () => EditTaskInput) input: EditTaskInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<TaskPayload> {
    return { task: TaskType.of(await this.act.editTask(viewer, input)) };
  }

  @Mutation(() => TaskPayload, {
    description:
      'Says that a task is done. For its assignee. A promise to oneself is kept with that; another waits for `settleCommitment`. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it is DONE by now.',
  })
  async completeTask(
    @Arg('input', () => CompleteTaskInput) input: CompleteTaskInput,
    @Ctx() { viewer }: TasksContext,
  ): Promise<TaskPayload> {
    return { task: TaskType.of(await this.act.completeTask(viewer, input)) };
  }
}

export const resolveTask: ReferenceResolver<TasksContext> = async ({ id }, { loaders }) => {
  const found = await loaders.task.load(id);
  return found && TaskType.of(found);
};
