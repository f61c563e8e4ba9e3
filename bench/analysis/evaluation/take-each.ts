import type { Options } from '../options';
import { ownProgram } from '../own-program';
import type { Each, EachAsked } from './each';
import type { Network } from './network';

/** A tie is at least one interaction, and half of what happens is between people who did something together before. */
export const INTERACTIONS_A_TIE = 2;

const SMALLEST = 1_000;
const PEOPLE_A_TIE = 0.1;

type Tell = (line: string) => void;

/** Every measure of the network, by itself. */
export function takeEach({ people, ties, seed }: Options, tell: Tell): Promise<Each[]> {
  return each({ people, ties, interactions: INTERACTIONS_A_TIE * ties, seed }, tell);
}

/** The same of networks of a thousand ties, of ten thousand, and so on. */
export async function grow({ ties, seed }: Options, tell: Tell): Promise<{ ties: number; each: Each[] }[]> {
  const sizes: { ties: number; each: Each[] }[] = [];
  for (let size = SMALLEST; size <= ties; size *= 10)
    sizes.push({
      ties: size,
      each: await each(
        { people: size * PEOPLE_A_TIE, ties: size, interactions: INTERACTIONS_A_TIE * size, seed },
        tell,
      ),
    });
  return sizes;
}

async function each(network: Network, tell: Tell): Promise<Each[]> {
  tell(`each measure of ${network.ties} ties`);
  const collected: Each[] = [];
  const asked: EachAsked = { ...network, runs: 20, enoughSeconds: 5 };
  for await (const one of ownProgram<Each>('evaluation/each', asked)) collected.push(one);
  return collected;
}
