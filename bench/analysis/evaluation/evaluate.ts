import type { Options } from '../options';
import { ownProgram } from '../own-program';
import { verdict } from '../../realtime/say';
import type { Network } from './network';
import { INTERACTIONS_A_TIE } from './take-each';
import type { Whole, WholeAsked } from './whole';

/** As large as a network that somebody waits for. */
const USUAL = { people: 2_000, ties: 20_000, interactions: 60_000 };

/** Whole evaluations, each in a process of its own: by all threads, by one, and in the thread that asks. */
export async function evaluate(
  { people, ties, seed }: Options,
  cores: number,
  tell: (line: string) => void,
): Promise<[what: string, how: string, whole: Whole][]> {
  const networks: Network[] = [
    { ...USUAL, seed },
    { people, ties, interactions: INTERACTIONS_A_TIE * ties, seed },
  ];
  const wholes: [string, string, Whole][] = [];
  for (const network of networks) {
    const what = `${network.people} people, ${network.ties} ties, ${network.interactions} interactions`;
    const digests = new Set<string>();
    for (const threads of new Set([cores, 1, 0])) {
      const how = threads === 0 ? 'measureNetwork' : `AnalysisPool, ${threads} thread${threads === 1 ? '' : 's'}`;
      tell(`${what}: ${how}`);
      const whole = await first(ownProgram<Whole>('evaluation/whole', { ...network, threads } satisfies WholeAsked));
      digests.add(whole.digest);
      wholes.push([what, how, whole]);
    }
    verdict(digests.size === 1, `${what}: the same bytes, however it is evaluated`);
  }
  return wholes;
}

async function first(lines: AsyncGenerator<Whole>): Promise<Whole> {
  for await (const whole of lines) return whole;
  throw new Error('An evaluation said nothing.');
}
