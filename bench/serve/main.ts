import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Supergraph, tuneHeap } from '@trama/gateway';
import { bareExecutor } from './bare-executor';
import { BareServer } from './bare-server';
import { joinings } from './joining';
import { withAddresses } from './with-addresses';

const usage = `npm run bench:serve -- --supergraph FILE [options]

  --supergraph FILE     the supergraph to serve, on the loopback interface alone
  --port PORT           4000
  --join KIND           equal queries under way made one: none; fetches (from subgraphs), if it is not said; requests (of clients) too
  --together            fetches from one subgraph wait for each other and go as one request, where that costs no further round
  --subgraph NAME=URL   where a subgraph answers, if not where the supergraph says; may be repeated
`;

/** A program: our executor around any supergraph, with nothing of Trama's, for others' suites and benchmarks. */
async function main(): Promise<void> {
  tuneHeap(); // as the gateway does
  const { values } = parseArgs({
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string', default: '4000' },
      join: { type: 'string', default: 'fetches' },
      together: { type: 'boolean', default: false },
      subgraph: { type: 'string', multiple: true, default: [] },
    },
  });
  const joining = joinings.find((each) => each === values.join);
  if (values.supergraph === undefined || joining === undefined) throw new Error(usage);
  const addresses = new Map(values.subgraph.map(addressOf));
  const supergraph = new Supergraph(withAddresses(readFileSync(values.supergraph, 'utf8'), addresses));
  const { executor, connections } = bareExecutor(supergraph, {
    joining: joining !== 'none',
    together: values.together,
  });
  const server = new BareServer({ supergraph, executor, joining });
  await server.listen(Number(values.port));
  process.stdout.write(`Ready at http://127.0.0.1:${values.port}/graphql\n`);
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.once(signal, () => void server.close().then(() => connections.stop()));
}

function addressOf(text: string): [name: string, url: string] {
  const cut = text.indexOf('=');
  if (cut < 1 || !URL.canParse(text.slice(cut + 1))) throw new Error(`--subgraph ${text}: say NAME=URL.`);
  return [text.slice(0, cut), text.slice(cut + 1)];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
