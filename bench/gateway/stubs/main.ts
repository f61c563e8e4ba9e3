import { parseArgs } from 'node:util';
import { composed } from '../supergraphs/compose';
import { supergraphsUnderTest } from '../supergraphs/supergraphs-under-test';
import type { Answerer } from './answerer';
import { directAnswerer } from './direct-answerer';
import { StubServer } from './stub-server';
import type { StubCommand } from './stub-process';
import { subgraphAnswerer } from './subgraph-answerer';

/** A program: the stubs of a supergraph's subgraphs, or (`--direct`) one that answers clients itself. Hears commands and tells counts by IPC. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      supergraph: { type: 'string', default: 'shop' },
      port: { type: 'string', default: '0' },
      direct: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
    },
  });
  const underTest = supergraphsUnderTest[values.supergraph];
  if (!underTest) throw new Error(`There is no supergraph ${values.supergraph}.`);
  const subgraphs = await underTest.subgraphs();
  const answerers = new Map<string, Answerer>(
    values.direct
      ? [
          [
            'graphql',
            directAnswerer(
              composed(subgraphs, (name) => `http://${name}.invalid`),
              subgraphs,
            ),
          ],
        ]
      : subgraphs
          .filter(({ name }) => values.only?.includes(name) ?? true)
          .map((subgraph) => [subgraph.name, subgraphAnswerer(subgraph)]),
  );
  const server = new StubServer(answerers);
  process.on('message', ({ hang, recover }: StubCommand) => {
    if (hang !== undefined) server.hang(hang);
    if (recover !== undefined) server.recover(recover);
    process.send?.({ requests: server.requests });
  });
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  await server.listen(Number(values.port));
  process.send?.({ ready: true });
}

void main();
