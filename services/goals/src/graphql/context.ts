import { may, type Viewer } from '@trama/identity';
import { byId, eachOnce, pageById, type SubgraphContext } from '@trama/subgraph';
import type DataLoader from 'dataloader';
import type { CheckIn } from '../domain/check-in';
import type { Goal, GoalState } from '../domain/goal';
import type { Ports } from '../domain/ports';

type Pages<T> = ReturnType<typeof pageById<T>>;

export interface GoalsContext extends SubgraphContext {
  readonly loaders: {
    readonly goal: DataLoader<string, Goal | null>;
    /** The goals of networks in one state, or in any. */
    readonly goalsOfNetwork: (state: GoalState | null) => Pages<Goal>;
    readonly goalsOfMember: Pages<Goal>;
    readonly checkInsOnGoal: Pages<CheckIn>;
  };
}

/**
 * Of one request: one query a batch; null, or an empty list, for what the viewer may not see. Whoever got to see a goal
 * may see its check-ins too.
 */
export const goalsContext =
  ({ goals, checkIns }: Pick<Ports, 'goals' | 'checkIns'>) =>
  (viewer: Viewer): GoalsContext => ({
    viewer,
    loaders: {
      goal: byId(async (ids) => (await goals.byIds(ids)).filter((goal) => may(viewer, 'goal.see', goal))),
      goalsOfNetwork: eachOnce((state: GoalState | null) =>
        pageById((ids, page) =>
          goals.inNetworks(
            ids.filter((networkId) => may(viewer, 'goal.see', { networkId })),
            state,
            page,
          ),
        ),
      ),
      goalsOfMember: pageById((ids, page) => goals.ownedBy(ids, viewer.networkIds(), page)),
      checkInsOnGoal: pageById((ids, page) => checkIns.onGoals(ids, page)),
    },
  });
