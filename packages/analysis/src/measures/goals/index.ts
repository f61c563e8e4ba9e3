import { alignment } from './alignment';
import { progress } from './progress';
import { unattended } from './unattended';

/** Whether work leads where the network wants to go. */
export const goals = [progress, alignment, unattended] as const;
