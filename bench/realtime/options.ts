import { parseArgs } from 'node:util';

export interface Options {
  readonly subscribers: number;
  /** Who they are, at ours: each has as many of the subscriptions as the next. hive-gateway knows nobody. */
  readonly people: number;
  /** Distinct selections that the subscribers are spread over. */
  readonly selections: number;
  readonly events: number;
  /** Events a second. */
  readonly rate: number;
  /** Clients that stop reading, beside the subscribers; 0: that is not tried. */
  readonly stopped: number;
  /** Gateways whose name has one of these in it; undefined: all. */
  readonly gateways: readonly string[] | undefined;
  /** Instead of the comparison: subscribe and unsubscribe so many times. */
  readonly cycles: number | undefined;
  /** Instead of the comparison: reconnect so many times. */
  readonly reconnects: number | undefined;
  readonly seed: number;
}

export const usage = `npm run bench:realtime -- [options]

  --subscribers N      clients that follow one network; 1000
  --people P           whom they belong to; what one may see is resolved for each; 1
  --selections K       distinct selections, that they are spread over; 1
  --events M           events that are told; 3000
  --rate R             events a second; 100
  --stopped S          once more, while S further clients stop reading; 0
  --gateway TEXT       only gateways whose name has this in it; may be repeated
  --quick              little of everything: to see that all is well, not to compare

  --cycles N           instead: subscribe and unsubscribe N times (10000, say), and see what is left of it
  --reconnects N       instead: lose the connection N times (1000, say) at random moments, and see what is lost or repeated
  --seed N             of those moments, to have the same again
`;

type Count = 'subscribers' | 'people' | 'selections' | 'events' | 'rate' | 'stopped' | 'cycles' | 'reconnects' | 'seed';

/**
 * What the command line asks for.
 *
 * @returns 'help' where it asks for that
 * @throws where it is not understood
 */
export function readOptions(args: readonly string[], anySeed: number): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      subscribers: { type: 'string' },
      people: { type: 'string' },
      selections: { type: 'string' },
      events: { type: 'string' },
      rate: { type: 'string' },
      stopped: { type: 'string' },
      gateway: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      cycles: { type: 'string' },
      reconnects: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { quick } = values;
  const whole = (name: Count) => wholeNumber(name, values[name]);
  return {
    subscribers: whole('subscribers') ?? (quick ? 100 : 1_000),
    people: whole('people') ?? 1,
    selections: whole('selections') ?? 1,
    events: whole('events') ?? (quick ? 200 : 3_000),
    rate: whole('rate') ?? 100,
    stopped: whole('stopped') ?? (quick ? 2 : 0),
    gateways: values.gateway,
    cycles: whole('cycles'),
    reconnects: whole('reconnects'),
    seed: whole('seed') ?? anySeed,
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}.\n\n${usage}`);
  return Number(text);
}
