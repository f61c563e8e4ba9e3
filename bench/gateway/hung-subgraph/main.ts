import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machineFacts } from '../../processes/machine';
import { bare } from '../gateways/bare';
import { placed } from '../placed';
import { RunningGateway } from '../running-gateway';
import { StubProcess } from '../stubs/stub-process';
import { HUNG, report, type Round } from './report';
import { SteadyLoad } from './steady-load';

const SPARED_A_SECOND = 100;
const CONCERNED_A_SECOND = 25;
const WARM_UP_MILLISECONDS = 5_000;
const CALM_MILLISECONDS = 10_000;
/** Longer than the gateway's deadline. */
const HUNG_MILLISECONDS = 15_000;
const RECOVERY_MILLISECONDS = 12_000;

const spared = `query ($shop: ID!) { users(shop: $shop) { name reviews { body product { name price } } } }`;
const concerned = `query ($shop: ID!) { topProducts(shop: $shop) { name inStock } }`;

/** A program: one subgraph stops answering, and comes back. What do requests feel that ask it nothing, and those that do? */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
  const others = await StubProcess.start('shop', ['accounts', 'products', 'reviews']);
  const hung = await StubProcess.start('shop', [HUNG]);
  const place = await placed('shop', (name) => (name === HUNG ? hung : others).urlOf(name));
  const gateway = await RunningGateway.start(bare('fetches'), place);
  const ask = (query: string) => (number: number) =>
    JSON.stringify({ query, variables: { shop: String(1e6 + number) } });
  const sparedLoad = new SteadyLoad(gateway.url, SPARED_A_SECOND, ask(spared));
  const concernedLoad = new SteadyLoad(gateway.url, CONCERNED_A_SECOND, ask(concerned));
  const rounds: Round[] = [];
  try {
    console.log(machineFacts().join('\n'));
    console.log(`${SPARED_A_SECOND} requests a second that ask ${HUNG} nothing, ${CONCERNED_A_SECOND} that do`);
    await after(WARM_UP_MILLISECONDS);
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const began = performance.now();
      await after(CALM_MILLISECONDS);
      const hangs = performance.now();
      await hung.hang(HUNG);
      await after(HUNG_MILLISECONDS);
      const recovers = performance.now();
      await hung.recover(HUNG);
      await after(RECOVERY_MILLISECONDS);
      rounds.push({ began, hangs, recovers, ended: performance.now() });
    }
    await Promise.all([sparedLoad.stop(), concernedLoad.stop()]);
    if (!report(rounds, sparedLoad.asked, concernedLoad.asked)) process.exitCode = 1;
  } finally {
    await Promise.all([gateway.stop(), others.stop(), hung.stop()]);
  }
}

void main();
