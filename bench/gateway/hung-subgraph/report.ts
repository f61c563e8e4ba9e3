import { LIMITS } from '../../serve/bare-executor';
import { median } from '../report';
import { quantile, type Asked } from './steady-load';

/** The subgraph that stops answering. */
export const HUNG = 'inventory';

/** When what happened, by performance.now(). */
export interface Round {
  readonly began: number;
  readonly hangs: number;
  readonly recovers: number;
  readonly ended: number;
}

/** A request that asks the hung one nothing is this much slower at most. */
const MOST_SLOWER = 1.2;
const MOST_MILLISECONDS_TO_OPEN = 2_000;
const MOST_MILLISECONDS_TO_CLOSE = 10_000;
/** Deadlines are kept to some tens of milliseconds. */
const DEADLINE_MILLISECONDS = LIMITS.deadline + 250;
/** An answer that is there sooner was not waited for. */
const AT_ONCE_MILLISECONDS = 250;

/** Prints what was felt, and whether that is within what is promised. */
export function report(rounds: readonly Round[], spared: readonly Asked[], concerned: readonly Asked[]): boolean {
  const verdicts = [
    verdict(
      spared.every(({ answer }) => !answer.errors),
      'every spared request was answered',
    ),
    ...latencies(rounds, spared),
    ...failures(rounds, concerned),
    ...circuit(rounds, concerned),
  ];
  return verdicts.every(Boolean);
}

function latencies(rounds: readonly Round[], spared: readonly Asked[]): boolean[] {
  const [calm, hung, after] = (
    [
      ['began', 'hangs'],
      ['hangs', 'recovers'],
      ['recovers', 'ended'],
    ] as const
  ).map(([from, to]) => {
    const those = rounds.map((round) => within(spared, round[from], round[to]));
    const of = (share: number): number => median(those.map((each) => quantile(each, share)));
    console.log(`  spared, ${from} … ${to}: p50 ${ms(of(0.5))}, p99 ${ms(of(0.99))}`);
    return of(0.99);
  });
  const times = hung! / calm!;
  console.log(`  afterwards ×${(after! / calm!).toFixed(2)}`);
  return [verdict(times <= MOST_SLOWER, `p99 of the spared while it hung: ×${times.toFixed(2)}`)];
}

function failures(rounds: readonly Round[], concerned: readonly Asked[]): boolean[] {
  const afflicted = rounds.flatMap(({ hangs, recovers }) =>
    within(concerned, hangs, recovers).filter(({ at, took }) => at + took < recovers),
  );
  const otherwise = afflicted.filter((one) => !isUnavailable(one));
  const longest = Math.max(...concerned.map(({ took }) => took));
  return [
    verdict(
      otherwise.length === 0,
      `of ${afflicted.length} concerned, all but ${otherwise.length} had all else, and UNAVAILABLE`,
    ),
    verdict(longest <= DEADLINE_MILLISECONDS, `the longest that one waited: ${ms(longest)}`),
  ];
}

function circuit(rounds: readonly Round[], concerned: readonly Asked[]): boolean[] {
  const opened = rounds.map(({ hangs, recovers }) => {
    const refused = within(concerned, hangs, recovers).filter(
      (one) => isUnavailable(one) && one.took < AT_ONCE_MILLISECONDS,
    );
    return Math.min(...refused.map(({ at }) => at)) - hangs;
  });
  const closed = rounds.map(({ recovers, ended }) => {
    const answered = within(concerned, recovers, ended).filter(({ answer }) => !answer.errors);
    return Math.min(...answered.map(({ at }) => at)) - recovers;
  });
  return [
    verdict(Math.max(...opened) <= MOST_MILLISECONDS_TO_OPEN, `not asked any more after ${opened.map(ms).join(', ')}`),
    verdict(
      Math.max(...closed) <= MOST_MILLISECONDS_TO_CLOSE,
      `asked again, once it answered, after ${closed.map(ms).join(', ')}`,
    ),
  ];
}

const within = (asked: readonly Asked[], from: number, to: number): Asked[] =>
  asked.filter(({ at }) => at >= from && at < to);

/** The rest of the answer is there, and the error says whose fault it is. */
function isUnavailable({ answer: { data, errors } }: Asked): boolean {
  const products = (data as { topProducts?: readonly { name: unknown; inStock: unknown }[] } | null)?.topProducts;
  return (
    products?.every(({ name, inStock }) => name !== null && inStock === null) === true &&
    errors?.every(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE' && extensions['service'] === HUNG) === true
  );
}

function verdict(holds: boolean, line: string): boolean {
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${line}`);
  return holds;
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
