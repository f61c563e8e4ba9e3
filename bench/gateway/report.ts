import type { Measured, Round } from './measure';
import type { Workload } from './workloads';

const joinings = { none: 'nothing', fetches: 'fetches', requests: 'requests' } as const;

/** The table of one workload: a line a gateway, medians over the rounds, and CPU held against the first that joins nothing. */
export function table({ name, meaning }: Workload, measured: readonly Measured[]): string {
  const base = measured[0] && median(cpus(measured[0]));
  const bytes = measured[0]?.rounds[0]?.load.bytes ?? 0;
  const head = [
    'joins',
    'gateway',
    'CPU ms/request',
    '(min–max)',
    'of stock',
    'requests/s',
    'p50',
    'p95',
    'p99',
    'MB',
    'fetches',
  ];
  const rows = measured.map((one) => {
    const cpu = cpus(one);
    const of = (pick: (round: Round) => number): number => median(one.rounds.map(pick));
    return [
      joinings[one.contender.joining],
      one.contender.name,
      median(cpu).toFixed(3),
      `(${Math.min(...cpu).toFixed(2)}–${Math.max(...cpu).toFixed(2)})`,
      base ? `1/${(base / median(cpu)).toFixed(1)}` : '',
      of(({ load }) => (load.requests * 1_000) / load.elapsed).toFixed(0),
      of(({ load }) => load.p50).toFixed(1),
      of(({ load }) => load.p95).toFixed(1),
      of(({ load }) => load.p99).toFixed(1),
      one.peakMegabytes.toFixed(0),
      of(({ fetchesPerRequest }) => fetchesPerRequest).toFixed(2),
    ];
  });
  return [`${name}: ${meaning}; an answer has ${(bytes / 1_000).toFixed(0)} kB`, ...aligned([head, ...rows])].join(
    '\n',
  );
}

/** What was answered wrongly, a line a gateway. */
export const mistakes = (measured: readonly Measured[]): string[] =>
  measured
    .filter(({ wrong }) => wrong > 0)
    .map(
      ({ contender, wrong, firstWrong }) =>
        `${contender.name} (joins ${contender.joining}): ${wrong} wrong answers, the first: ${firstWrong}`,
    );

const cpus = ({ rounds }: Measured): number[] => rounds.map((round) => round.cpuMillisecondsPerRequest);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Columns of words (the first two) to the left, of numbers to the right. */
export function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
  );
}
