import { Facts, type Measure, measures, tieGraph } from '@trama/analysis';
import { collectGarbage, once, type Repetition, type Run } from '../ours/measured';
import { type Network, recordOf } from './network';

export type EachAsked = Network & Repetition;

/** One measure, once that is known which it shares with those before it. */
export interface Each extends Pick<Run, 'cpuSeconds' | 'megabytes'> {
  readonly measure: string;
}

/** A program: every measure in turn, as `measureNetwork` takes them; of several rounds the best for each. */
async function main({ runs, enoughSeconds, ...network }: EachAsked): Promise<void> {
  const record = recordOf(network);
  const best = new Map<string, Each>();
  const remember = (measure: string, { cpuSeconds, megabytes }: Run): void => {
    const known = best.get(measure) ?? { measure, cpuSeconds, megabytes };
    best.set(measure, {
      measure,
      cpuSeconds: Math.min(known.cpuSeconds, cpuSeconds),
      megabytes: Math.max(known.megabytes, megabytes),
    });
  };
  let spent = 0;
  for (let round = 0; round === 0 || (round < runs && spent < enoughSeconds); round++) {
    const facts = new Facts(record);
    collectGarbage();
    const ties = await once(() => facts.know(tieGraph));
    remember('ties', ties);
    spent += ties.cpuSeconds;
    for (const measure of measures) {
      const run = await once(() => take(measure, facts));
      remember(measure.name, run);
      spent += run.cpuSeconds;
    }
  }
  for (const one of best.values()) process.stdout.write(`${JSON.stringify(one)}\n`);
}

function take(measure: Measure, facts: Facts): void {
  measure.of(facts);
  if (measure.about === 'GROUP') measure.errorOf?.(facts);
  else measure.errorsOf?.(facts);
}

void main(JSON.parse(process.argv[2]!) as EachAsked);
