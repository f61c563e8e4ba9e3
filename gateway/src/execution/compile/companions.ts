import type { Step } from './compile-plan';
import type { CompiledFetch } from './compiled-fetch';

/** For each fetch of entities, the others that it may wait for, to be sent with them. */
export type Companions = ReadonlyMap<CompiledFetch, readonly CompiledFetch[]>;

const known = new WeakMap<Step, Companions>();

/**
 * Fetches of one subgraph may wait for those after which at least as many come one after another: an operation's fetches
 * then follow each other in as many rounds as if none waited, and no two ever wait for each other.
 */
export function companionsOf(step: Step): Companions {
  const before = known.get(step);
  if (before) return before;
  const rounds = new Map<CompiledFetch, number>();
  countRounds(step, 0, rounds);
  const ofEntities = [...rounds.keys()].filter(({ representation }) => representation);
  const mayWaitFor = (fetch: CompiledFetch) => (other: CompiledFetch) =>
    other !== fetch && other.subgraph === fetch.subgraph && (rounds.get(other) ?? 0) >= (rounds.get(fetch) ?? 0);
  const companions = new Map(ofEntities.map((fetch) => [fetch, ofEntities.filter(mayWaitFor(fetch))]));
  known.set(step, companions);
  return companions;
}

/**
 * Counts for each fetch in how many rounds it and what waits for it follow each other.
 *
 * @param after in how many all that comes after the step does
 * @returns the same with the step
 */
function countRounds(step: Step, after: number, rounds: Map<CompiledFetch, number>): number {
  switch (step.kind) {
    case 'fetch':
      rounds.set(step.fetch, after + 1);
      return after + 1;
    case 'sequence':
      return step.steps.reduceRight((following, each) => countRounds(each, following, rounds), after);
    case 'parallel':
      return Math.max(after, ...step.steps.map((each) => countRounds(each, after, rounds)));
  }
}
