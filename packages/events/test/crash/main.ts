// Kills the service many times, and says what came of it: `npm run crash -- --kills N --seed S`.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { bundleProgram, seeded, startTestServers } from '@trama/testkit';
import { crashPoints, repairPoints } from '../../src/delivery/crash-points';
import { randomRounds } from './schedule';
import { Trial, type TrialOptions } from './trial';

/** Of one trial, whose service then makes way for a new one: its streams are read whole after each round. */
const KILLS_PER_TRIAL = 25;
/** So many at once. */
const TRIALS_AT_ONCE = 2;

class Outcome {
  readonly deaths = new Map<string, number>();
  readonly faults: string[] = [];
  kills = 0;
  notes = 0;
  rounds = 0;

  count({ deaths, acknowledged }: Pick<Trial, 'deaths' | 'acknowledged'>): void {
    for (const point of deaths) this.deaths.set(point, (this.deaths.get(point) ?? 0) + 1);
    this.kills += deaths.length;
    this.notes += acknowledged.length;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string' } } });
  const kills = Number(values.kills);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  console.log(`${kills} kills, seed ${seed} (the same schedule again: --kills ${kills} --seed ${seed})`);
  const servers = await startTestServers();
  console.log(`MongoDB from ${servers.mongo.from}, Redis from ${servers.redis.from}`);
  const program = await bundleProgram(require.resolve('./program.ts'));
  const outcome = new Outcome();
  try {
    const options = { servers: { mongoUrl: servers.mongo.url, redisUrl: servers.redis.url }, program };
    const trials = trialsOf(kills, seed);
    await Promise.all(Array.from({ length: TRIALS_AT_ONCE }, () => work(trials, options, outcome)));
  } finally {
    await Promise.all([program.remove(), servers.stop()]);
  }
  report(outcome);
}

interface Planned {
  readonly seed: number;
  readonly kills: number;
}

/** Each has a seed of its own, so that it is the same whichever others run beside it. */
function trialsOf(kills: number, seed: number): Planned[] {
  return Array.from({ length: Math.ceil(kills / KILLS_PER_TRIAL) }, (_, index) => ({
    seed: seed + index,
    kills: Math.min(KILLS_PER_TRIAL, kills - index * KILLS_PER_TRIAL),
  }));
}

async function work(trials: Planned[], options: TrialOptions, outcome: Outcome): Promise<void> {
  for (let planned = trials.shift(); planned; planned = trials.shift()) {
    const trial = new Trial(options);
    await trial.start();
    for (const round of randomRounds(seeded(planned.seed), planned.kills)) {
      const faults = await trial.round(round).catch((error: unknown) => [String(error)]);
      outcome.rounds += 1;
      if (faults.length === 0) continue;
      const found = faults.map((fault) => `  ${fault}`).join('\n');
      outcome.faults.push(`seed ${planned.seed}, after ${JSON.stringify(round)}:\n${found}`);
      console.log(outcome.faults.at(-1));
      break; // what is wrong stays wrong in this trial
    }
    outcome.count(trial);
    console.log(`${outcome.kills} kills, ${outcome.notes} mutations, ${outcome.faults.length} trials found wanting`);
    await trial.end();
  }
}

function report({ deaths, faults, kills, notes, rounds }: Outcome): void {
  console.log(`\n${kills} kills in ${rounds} rounds while ${notes} mutations were acknowledged:`);
  for (const point of [...crashPoints, ...repairPoints, ''])
    console.log(`${String(deaths.get(point) ?? 0).padStart(6)}  ${point || 'at some moment'}`);
  console.log(faults.length === 0 ? 'Nothing was lost, nothing came twice.' : `FAILED\n${faults.join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
