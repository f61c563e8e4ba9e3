import { Facts, measures, tieGraph } from '@trama/analysis';
import { measured, type Measured, type Repetition } from '../ours/measured';
import { type Network, recordOf } from './network';

export type EachAsked = Network & Repetition;

/** One measure, once that is known which it shares with those before it. */
export interface Each extends Pick<Measured, 'cpuSeconds' | 'megabytes'> {
  readonly measure: string;
}

/** A program: every measure in turn, as `measureNetwork` takes them; of several rounds the best for each. */
async function main({ runs, enoughSeconds, ...network }: EachAsked): Promise<void> {
  const record = recordOf(network);
  const best = new Map<string, Each>();
  for (let [round, spent] = [0, 0]; round === 0 || (round < runs && spent < enoughSeconds); round++) {
    const facts = new Facts(record);
    const work = [{ name: 'ties', of: () => facts.know(tieGraph) }, ...measures];
    for (const { name, of } of work) {
      const { cpuSeconds, megabytes } = await measured(() => facts, of, { runs: 1, enoughSeconds });
      spent += cpuSeconds;
      if (cpuSeconds < (best.get(name)?.cpuSeconds ?? Infinity))
        best.set(name, { measure: name, cpuSeconds, megabytes });
    }
  }
  for (const one of best.values()) process.stdout.write(`${JSON.stringify(one)}\n`);
}

void main(JSON.parse(process.argv[2]!) as EachAsked);
