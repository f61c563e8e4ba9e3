import { aligned } from '../gateway/report';
import type { Measured, Round } from './modes/compare';

const HEAD = [
  'gateway',
  'delivered',
  'deliveries/s',
  'p50 ms',
  'p99 ms',
  'longest',
  'CPU µs/delivery',
  'resolutions/event',
  'fetches/event',
  'MB',
  'peak MB',
  "clients' CPU",
];

/** A line a gateway, and a second one where some clients stopped reading; then the others held against the first. */
export function report(measured: readonly Measured[], stopped: number): string {
  const rows = measured.flatMap(({ contender, calm, disturbed, peakMegabytes }) => [
    row(contender.name, calm, peakMegabytes),
    ...(disturbed ? [row(`  ${stopped} stop reading`, disturbed, peakMegabytes)] : []),
  ]);
  return [...aligned([HEAD, ...rows]), ...comparisons(measured), ...disturbances(measured, stopped)].join('\n');
}

const row = (name: string, round: Round, peakMegabytes: number): string[] => [
  name,
  share(round.told.deliveries, round.told.expected),
  round.deliveriesPerSecond.toFixed(0),
  round.told.p50.toFixed(1),
  round.told.p99.toFixed(1),
  round.told.longest.toFixed(1),
  round.cpuPerDelivery.toFixed(1),
  round.resolutionsPerEvent?.toFixed(2) ?? '',
  round.fetchesPerEvent.toFixed(2),
  round.residentMegabytes.toFixed(0),
  peakMegabytes.toFixed(0),
  `${(round.clientsShare * 100).toFixed(0)} %`,
];

/** What came of what was due: `all` where it is the same. */
const share = (part: number, whole: number): string =>
  part === whole ? 'all' : `${((part * 100) / whole).toFixed(2)} %`;

function comparisons([first, ...others]: readonly Measured[]): string[] {
  if (!first) return [];
  return others.map(({ contender, calm }) => {
    const times = (of: (round: Round) => number): string => (of(calm) / of(first.calm)).toFixed(1);
    const cpu = times(({ cpuPerDelivery }) => cpuPerDelivery);
    const p99 = times(({ told }) => told.p99);
    const fetches = times(({ fetchesPerEvent }) => fetchesPerEvent);
    const memory = times(({ residentMegabytes }) => residentMegabytes);
    return `${contender.name}: ${cpu} times the CPU of ${first.contender.name}, ${p99} its p99, ${fetches} its fetches, ${memory} its memory`;
  });
}

const disturbances = (measured: readonly Measured[], stopped: number): string[] =>
  measured.flatMap(({ contender, calm, disturbed }) => {
    if (!disturbed) return [];
    const change = (disturbed.told.p99 / calm.told.p99 - 1) * 100;
    return [
      `${contender.name}: with ${stopped} that stop reading, the others' p99 is ${change < 0 ? '' : '+'}${change.toFixed(0)} %; ${disturbed.cut} of them were cut`,
    ];
  });
