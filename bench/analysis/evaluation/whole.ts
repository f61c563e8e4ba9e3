import { createHash } from 'node:crypto';
import { AnalysisPool, measureNetwork, type MeasureResult, type NetworkRecord } from '@trama/analysis';
import { collectGarbage, forgetPeak, residentMegabytes } from '../ours/measured';
import { Blocks } from './blocks';
import { type Network, recordOf } from './network';

export interface WholeAsked extends Network {
  /** Of the pool; 0: without a pool, in the thread that asks. */
  readonly threads: number;
}

export interface Whole {
  readonly elapsedSeconds: number;
  readonly cpuSeconds: number;
  /** Of the whole process, with the record and what runs it. */
  readonly peakMegabytes: number;
  /** Of the event loop that asks: how long it stood still, and how much of that it was itself at work. */
  readonly longestBlock: number;
  readonly longestOwnBlock: number;
  /** Of all values: the same bytes, the same digest. */
  readonly digest: string;
  readonly measures: number;
}

/** A program: evaluates a network as a whole, once, as the first thing that the process does. */
async function main({ threads, ...network }: WholeAsked): Promise<void> {
  const record = recordOf(network);
  const pool = threads > 0 ? new AnalysisPool({ threads, execArgv: process.execArgv }) : undefined;
  collectGarbage(); // what drawing it left
  forgetPeak();
  const [began, before] = [performance.now(), process.cpuUsage()];
  const blocks = new Blocks();
  const result = await measure(record, pool);
  blocks.stop();
  const { user, system } = process.cpuUsage(before);
  const whole: Whole = {
    elapsedSeconds: (performance.now() - began) / 1e3,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: residentMegabytes('VmHWM'),
    longestBlock: blocks.longest,
    longestOwnBlock: blocks.longestOwn,
    digest: digestOf(result),
    measures: result.group.length + result.persons.length,
  };
  process.stdout.write(`${JSON.stringify(whole)}\n`);
  await pool?.close();
}

const measure = async (record: NetworkRecord, pool: AnalysisPool | undefined): Promise<MeasureResult> =>
  pool ? pool.measure(record, { onProgress: () => undefined }) : measureNetwork(record);

function digestOf({ group, persons, ties, cutMembers }: MeasureResult): string {
  const hash = createHash('sha256').update(JSON.stringify([group, cutMembers]));
  for (const { name, values, standardErrors } of persons)
    hash
      .update(name)
      .update(values)
      .update(standardErrors ?? '');
  return hash.update(ties.from).update(ties.to).update(ties.weight).digest('hex');
}

void main(JSON.parse(process.argv[2]!) as WholeAsked);
