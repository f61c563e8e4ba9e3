import { companionsOf, type Companions } from '../compile/companions';
import type { CompiledFetch } from '../compile/compiled-fetch';
import type { Step } from '../compile/compile-plan';
import { JointFetch } from '../compile/joint-fetch';
import type { Patience } from '../subgraphs/flight';
import type { SubgraphAnswer } from '../subgraphs/source';
import { AskingApart, type Asking, type AskingOptions, type Representations } from './asking';

/** Longest that a fetch waits for others: of what the request has left, and at all. */
const LONGEST_WAIT = { share: 0.1, milliseconds: 250 };

interface Waiting {
  readonly fetch: CompiledFetch;
  readonly representations: Representations;
  readonly resolve: (answer: SubgraphAnswer | Promise<SubgraphAnswer>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Fetches of entities from one subgraph go as one request, be they ready at the same moment or wait for each other where
 * that costs no further round. It costs less, as each request has its price; but all of them are answered when the
 * slowest is, and fail together.
 */
export class AskingTogether<Context extends Patience> implements Asking {
  private readonly apart: AskingApart<Context>;
  private readonly companions: Companions;
  private readonly seen = new Set<CompiledFetch>();
  private waiting: Waiting[] = [];
  private looksSoon = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param step all that the run does */
  constructor(
    step: Step,
    private readonly options: AskingOptions<Context>,
  ) {
    this.apart = new AskingApart(options);
    this.companions = companionsOf(step);
  }

  reached(fetch: CompiledFetch): void {
    this.seen.add(fetch);
    if (this.waiting.length > 0) this.lookSoon();
  }

  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer> {
    if (!representations) return this.apart.ask(fetch, undefined);
    return new Promise((resolve, reject) => {
      this.waiting.push({ fetch, representations, resolve, reject });
      this.lookSoon();
    });
  }

  /** Not before whatever has just come in from other subgraphs was dealt with. */
  private lookSoon(): void {
    if (this.looksSoon) return;
    this.looksSoon = true;
    setImmediate(() => {
      this.looksSoon = false;
      this.sendWhere((group) => group.some(({ fetch }) => !this.expectsCompany(fetch)));
    });
  }

  private expectsCompany(fetch: CompiledFetch): boolean {
    return this.companions.get(fetch)?.some((other) => !this.seen.has(other)) ?? false;
  }

  private sendWhere(isDue: (group: readonly Waiting[]) => boolean): void {
    const groups = Map.groupBy(this.waiting, ({ fetch }) => fetch.subgraph);
    this.waiting = [];
    for (const group of groups.values())
      if (isDue(group)) this.send(group);
      else this.waiting.push(...group);
    this.keepTime();
  }

  private keepTime(): void {
    if (this.waiting.length === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    } else this.timer ??= setTimeout(() => this.sendWhere(() => true), this.longestWait());
  }

  private longestWait(): number {
    const { expiresAt = Infinity } = this.options.context;
    return Math.min((expiresAt - performance.now()) * LONGEST_WAIT.share, LONGEST_WAIT.milliseconds);
  }

  private send(group: Waiting[]): void {
    // Always in one order: what is the same is then written the same, and joined.
    group.sort((one, other) => one.fetch.index - other.fetch.index);
    const joint = group.length > 1 ? jointOf(group.map(({ fetch }) => fetch)) : undefined;
    if (joint) this.sendJoint(joint, group);
    else for (const { fetch, representations, resolve } of group) resolve(this.apart.ask(fetch, representations));
  }

  private sendJoint(joint: JointFetch, group: readonly Waiting[]): void {
    const { sourceOf, variables, context } = this.options;
    const [{ fetch }] = group as [Waiting];
    const { body, part } = joint.request(
      group.map(({ representations }) => representations),
      variables,
    );
    sourceOf(fetch.subgraph)
      .fetch({ kind: fetch.kind, body }, context)
      .then(
        (answer) => {
          for (const [index, { resolve }] of group.entries()) resolve(part(answer, index));
        },
        (error: unknown) => {
          for (const { reject } of group) reject(error);
        },
      );
  }
}

/** Of a plan, few of its fetches ever go together; a plan that has very many is started anew. */
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
