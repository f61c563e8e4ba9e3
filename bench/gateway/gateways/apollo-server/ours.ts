import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { asApolloGateway, documentStore, Supergraph, tuneHeap, type Patience } from '@trama/gateway';
import { bareExecutor } from '../../../serve/bare-executor';

/** A program: our executor behind the same server as stock. */
tuneHeap();
const [supergraphFile, port, joining, together] = process.argv.slice(2);
const supergraph = new Supergraph(readFileSync(supergraphFile!, 'utf8'));
const { executor } = bareExecutor<Patience>(supergraph, {
  joining: joining !== 'none',
  together: together === 'together',
});
const gateway = asApolloGateway<Patience>({ current: supergraph, onChange: () => () => undefined }, () => executor);
void startStandaloneServer(new ApolloServer<Patience>({ gateway, documentStore: documentStore() }), {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async ({ req }) => ({ client: req.socket }),
});
