import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { GoalType } from './goal-type';

export const GoalConnection = connectionType(GoalType, 'Goal');
export type GoalConnection = ConnectionOf<GoalType>;
