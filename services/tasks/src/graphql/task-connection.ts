import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { TaskType } from './task-type';

export const TaskConnection = connectionType(TaskType, 'Task');
export type TaskConnection = ConnectionOf<TaskType>;
