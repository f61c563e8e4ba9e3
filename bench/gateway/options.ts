import { parseArgs } from 'node:util';
import type { Settings } from './measure';
import { workloads, type Workload } from './workloads';

export interface Options extends Settings {
  readonly workloads: readonly Workload[];
}

const usage = `npm run bench:gateway -- [options]

  --quick              one short round each, of the shop alone: to see that all is well, not to compare
  --workload NAME      only this; may be repeated: ${workloads.map(({ name }) => name).join(', ')}
  --gateway TEXT       only gateways whose name has this in it, and stock; may be repeated
  --joining KIND       only those that join nothing (none), fetches or requests, and stock; may be repeated
  --rounds N           how often each is measured; 3
  --seconds N          how long, each time; 5
  --connections N      clients at once; 50
`;

/** What the command line asks for; says what could be asked for and ends where it is not understood. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      workload: { type: 'string', multiple: true },
      gateway: { type: 'string', multiple: true },
      joining: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string', default: '50' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    process.exit();
  }
  const { quick } = values;
  const names = values.workload ?? (quick ? ['shop', 'shop-different'] : workloads.map(({ name }) => name));
  return {
    workloads: names.map((name) => {
      const workload = workloads.find((each) => each.name === name);
      if (!workload) throw new Error(`There is no workload ${name}.\n\n${usage}`);
      const contenders = workload.contenders.filter(
        ({ name, joining }, at) =>
          at === 0 ||
          ((values.gateway?.some((part) => name.includes(part)) ?? true) &&
            (values.joining?.includes(joining) ?? true)),
      );
      return { ...workload, contenders };
    }),
    connections: Number(values.connections),
    rounds: Number(values.rounds ?? (quick ? 1 : 3)),
    duration: Number(values.seconds ?? (quick ? 1.5 : 5)) * 1_000,
    warmUp: quick ? 2_000 : 15_000,
  };
}
