import { parseArgs } from 'node:util';

export interface Options {
  readonly people: number;
  readonly ties: number;
  readonly seed: number;
  /** Rows and sections whose name has one of these in it; undefined: all. */
  readonly only: readonly string[] | undefined;
  /** From how many people betweenness is computed. */
  readonly sources: number;
  readonly networkx: boolean;
  readonly quick: boolean;
  /** Instead of the comparison of times: compare values, on so many random graphs. */
  readonly check: boolean;
  readonly graphs: number;
}

export const usage = `npm run bench:analysis -- [options]

  --people N       of the network; 100000
  --ties N         of theirs, each direction for itself; 1000000
  --sources N      people from whom betweenness is computed; 512
  --seed N         of whatever is drawn; 1
  --only TEXT      only rows, or sections (evaluation, measures, growth), whose name has this in it; may be repeated
  --no-networkx    without networkx, which takes most of the time
  --quick          a tenth of everything: to see that all is well, not to compare

  --check          instead: are the values those of igraph, networkx and scipy?
  --graphs N       random graphs, on which they are compared; 200
`;

/**
 * What the command line asks for.
 *
 * @returns 'help' where it asks for that
 * @throws where it is not understood
 */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      people: { type: 'string' },
      ties: { type: 'string' },
      sources: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      networkx: { type: 'boolean', default: true },
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      graphs: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { only, networkx, quick, check } = values;
  const whole = (name: 'people' | 'ties' | 'sources' | 'seed' | 'graphs') => wholeNumber(name, values[name]);
  return {
    people: whole('people') ?? (quick ? 10_000 : 100_000),
    ties: whole('ties') ?? (quick ? 100_000 : 1_000_000),
    sources: whole('sources') ?? (quick ? 128 : 512),
    seed: whole('seed') ?? 1,
    only,
    networkx,
    quick,
    check,
    graphs: whole('graphs') ?? 200,
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}.\n\n${usage}`);
  return Number(text);
}
