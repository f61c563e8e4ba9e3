import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machineFacts } from '../../processes/machine';
import { openSockets } from '../../processes/usage';
import { bare } from '../gateways/bare';
import { behindApolloServer } from '../gateways/behind-apollo-server';
import { placed } from '../placed';
import { median } from '../report';
import { RunningGateway } from '../running-gateway';
import { StubProcess } from '../stubs/stub-process';
import { MixedLoad } from './mixed-load';
import { RestartedSubgraph } from './restarted-subgraph';

const LOOK_MILLISECONDS = 5_000;
const MOST_GROWTH_MEGABYTES = 50;
/** Idle connections to subgraphs are kept for as long as those say, which is a minute. */
const KEPT_MILLISECONDS = 75_000;
const RESTARTED = 'reviews';

/** A program: mixed load for half an hour. Is memory flat, and is no socket left behind? */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '30' }, 'apollo-server': { type: 'boolean', default: false } },
  });
  const minutes = Number(values.minutes);
  const others = await StubProcess.start('shop', ['accounts', 'products', 'inventory']);
  const restarted = await RestartedSubgraph.start('shop', RESTARTED);
  const place = await placed('shop', (name) => (name === RESTARTED ? restarted : others).urlOf(name));
  const contender = values['apollo-server'] ? behindApolloServer('fetches') : bare('fetches');
  const gateway = await RunningGateway.start(contender, place);
  try {
    const socketsBefore = openSockets(gateway.pid);
    console.log(
      [...machineFacts(), `${contender.name}, ${minutes} minutes; ${RESTARTED} is restarted now and then`].join('\n'),
    );
    const load = new MixedLoad(gateway.url);
    const memory = await watch(gateway, load, minutes * 60_000);
    await restarted.settle();
    await load.stop();

    const { answered, withErrors, failed, refused, unrefused, left } = load.outcomes;
    console.log(
      `${answered} answered, ${withErrors} with errors, ${failed} not; ${refused} wrong ones refused; ${left} left`,
    );
    const untimely = load.troubles.filter(({ at }) => !restarted.wasAway(at));
    verdict(untimely.length === 0, `${untimely.length} errors while all subgraphs were there`);
    if (untimely[0]) console.log(`        the first of them: ${untimely[0].what.slice(0, 300)}`);
    verdict(unrefused === 0, `${unrefused} wrong requests were not refused`);
    const growth = growthOf(memory);
    verdict(
      growth <= MOST_GROWTH_MEGABYTES,
      `memory grew by ${growth.toFixed(0)} MB from the second fifth of the time to the last`,
    );
    const socketsAfter = await socketsLeft(gateway, socketsBefore);
    verdict(socketsAfter <= socketsBefore, `${socketsAfter} sockets open at the end, ${socketsBefore} at the start`);
  } finally {
    await Promise.all([gateway.stop(), others.stop(), restarted.stop()]);
  }
}

/** Resident memory in megabytes, time after time. */
async function watch(gateway: RunningGateway, load: MixedLoad, duration: number): Promise<number[]> {
  const memory: number[] = [];
  const began = performance.now();
  let told = 0;
  while (performance.now() - began < duration) {
    await after(LOOK_MILLISECONDS);
    memory.push(gateway.usage().residentMegabytes);
    const minute = Math.floor((performance.now() - began) / 60_000);
    if (minute === told) continue;
    told = minute;
    const { answered, withErrors } = load.outcomes;
    console.log(
      `${String(minute).padStart(3)} min  ${memory.at(-1)!.toFixed(0)} MB  ${openSockets(gateway.pid)} sockets  ${answered} answered, ${withErrors} with errors`,
    );
  }
  return memory;
}

/** Once there are no more than expected, or the idle ones are given up. */
async function socketsLeft({ pid }: RunningGateway, expected: number): Promise<number> {
  const end = performance.now() + KEPT_MILLISECONDS;
  while (openSockets(pid) > expected && performance.now() < end) await after(LOOK_MILLISECONDS);
  return openSockets(pid);
}

/** The first fifth is for caches to fill and code to be compiled. */
function growthOf(memory: readonly number[]): number {
  const part = (fifth: number): number =>
    median(memory.slice(Math.floor((memory.length * fifth) / 5), Math.ceil((memory.length * (fifth + 1)) / 5)));
  return part(4) - part(1);
}

function verdict(holds: boolean, line: string): void {
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${line}`);
  if (!holds) process.exitCode = 1;
}

void main();
