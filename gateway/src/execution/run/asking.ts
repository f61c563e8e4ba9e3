import type { CompiledFetch } from '../compile/compiled-fetch';
import { JointFetch } from '../compile/joint-fetch';
import type { Source, SubgraphAnswer } from '../subgraphs/source';

type Representations = readonly string[];

export interface AskingOptions<Context> {
  readonly sourceOf: (subgraph: string) => Source<Context>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** How one run asks subgraphs. */
export interface Asking {
  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer>;
}

/** Each fetch for itself. */
export class AskingApart<Context> implements Asking {
  constructor(private readonly options: AskingOptions<Context>) {}

  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer> {
    const { sourceOf, variables, context } = this.options;
    return sourceOf(fetch.subgraph).fetch({ kind: fetch.kind, body: fetch.body(representations, variables) }, context);
  }
}

interface Waiting {
  readonly fetch: CompiledFetch;
  readonly representations: Representations;
  readonly resolve: (answer: SubgraphAnswer | Promise<SubgraphAnswer>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Fetches of entities from one subgraph that are ready at the same moment go as one request. That costs less, as each
 * request has its price; but all of them are answered when the slowest is, and fail together.
 */
export class AskingTogether<Context> implements Asking {
  private readonly apart: AskingApart<Context>;
  private waiting: Waiting[] = [];

  constructor(private readonly options: AskingOptions<Context>) {
    this.apart = new AskingApart(options);
  }

  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer> {
    if (!representations) return this.apart.ask(fetch, undefined);
    return new Promise((resolve, reject) => {
      // Not before whatever has just come in from other subgraphs was dealt with.
      if (this.waiting.length === 0) setImmediate(() => this.send());
      this.waiting.push({ fetch, representations, resolve, reject });
    });
  }

  private send(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const group of Map.groupBy(waiting, ({ fetch }) => fetch.subgraph).values()) {
      const joint = group.length > 1 ? jointOf(group.map(({ fetch }) => fetch)) : undefined;
      if (joint) this.sendJoint(joint, group);
      else for (const { fetch, representations, resolve } of group) resolve(this.apart.ask(fetch, representations));
    }
  }

  private sendJoint(joint: JointFetch, group: readonly Waiting[]): void {
    const { sourceOf, variables, context } = this.options;
    const [{ fetch }] = group as [Waiting];
    const body = joint.body(
      group.map(({ representations }) => representations),
      variables,
    );
    sourceOf(fetch.subgraph)
      .fetch({ kind: fetch.kind, body }, context)
      .then(
        (answer) => {
          for (const [index, { resolve }] of group.entries()) resolve(joint.part(answer, index));
        },
        (error: unknown) => {
          for (const { reject } of group) reject(error);
        },
      );
  }
}

/** Of a plan, few of its fetches are ever ready together; a plan that has very many is started anew. */
const JOINTS_KEPT = 64;
const joints = new WeakMap<CompiledFetch, Map<string, JointFetch | undefined>>();

function jointOf(fetches: readonly CompiledFetch[]): JointFetch | undefined {
  const [first] = fetches as [CompiledFetch];
  let known = joints.get(first);
  if (!known) joints.set(first, (known = new Map<string, JointFetch | undefined>()));
  const key = fetches.map(({ index }) => index).join();
  if (known.has(key)) return known.get(key);
  const joint = JointFetch.of(fetches);
  if (known.size >= JOINTS_KEPT) known.clear();
  known.set(key, joint);
  return joint;
}
