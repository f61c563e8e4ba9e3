import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Part } from '@trama/runtime';
import type { SupergraphFile } from '../supergraph/supergraph-file';
import type { NetworkFeed } from './network-feed';
import type { Position } from './position';
import type { Question } from './question';
import type { RealtimeMetrics } from './realtime-metrics';
import type { Resolving } from './resolutions';
import { Selection, type Sharer } from './selection';

export interface SelectionsOptions extends Resolving {
  readonly supergraph: SupergraphFile;
  /** How often subscribers are told where they stand, where no event tells them; in milliseconds. */
  readonly placeEvery: number;
  readonly metrics: RealtimeMetrics;
}

interface Open {
  readonly question: Question;
  readonly selection: Selection;
}

/** What subscribers are told here as it happens. Those who ask the same and may see the same share it. */
export class Selections implements Part {
  readonly name = 'selections';
  private readonly open = new Map<string, Open>();
  private ignore: () => void = () => undefined;

  constructor(private readonly options: SelectionsOptions) {}

  async start(): Promise<void> {
    this.ignore = this.options.supergraph.onChange(() => void this.replan());
  }

  async stop(): Promise<void> {
    this.ignore();
  }

  /** @param position where the feeds are now; of other streams, where the sharer is */
  join(sharer: Sharer, question: Question, feeds: readonly NetworkFeed[], position: Position): Selection {
    const key = keyOf(question, feeds, position);
    const known = this.open.get(key)?.selection;
    const selection = known ?? this.begin(key, question, feeds, position);
    selection.join(sharer);
    return selection;
  }

  private begin(key: string, question: Question, feeds: readonly NetworkFeed[], position: Position): Selection {
    const { open, options } = this;
    const { metrics, placeEvery } = options;
    const { scope, wanted, standing, prepared } = question;
    const selection = new Selection({
      scope,
      wanted,
      feeds,
      position,
      placeEvery,
      metrics,
      resolve: async (placed, signal) =>
        options.resolutions.resolve(placed, await standing.surely(signal), prepared(), 'live'),
      onEnd: () => {
        metrics.selections.dec();
        if (open.get(key)?.selection === selection) open.delete(key);
      },
    });
    metrics.selections.inc();
    open.set(key, { question, selection });
    return selection;
  }

  /** What a new supergraph cannot answer any more ends. Plans take time, so requests are answered in between. */
  private async replan(): Promise<void> {
    for (const { question, selection } of [...this.open.values()]) {
      try {
        question.prepared();
      } catch (error) {
        selection.endAfter(error);
      }
      await nextTurn();
    }
  }
}

/**
 * The same for those who are to be told the same, to the letter. Roles need not be in it: they are the member's, and a change
 * of them changes what all of these see.
 */
function keyOf({ key, scope, standing }: Question, feeds: readonly NetworkFeed[], position: Position): string {
  const followed = new Map(feeds.map(({ networkId, sources }) => [networkId, new Set(sources)]));
  // A cursor goes on to tell of networks that its owner has left, and of services that are gone.
  const others = position.networkIds.flatMap((networkId) =>
    [...(position.of(networkId) ?? [])]
      .filter(([source, number]) => number > 0 && !followed.get(networkId)?.has(source))
      .map((number) => [networkId, ...number]),
  );
  return JSON.stringify([key, standing.memberId, scope.of, [...followed.keys()].sort(), others]);
}
