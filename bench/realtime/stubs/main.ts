import { join } from 'node:path';
import { publishedSchemas } from '@trama/gateway';
import { StubServer } from '../../gateway/stubs/stub-server';
import { subgraphAnswerer } from '../../gateway/stubs/subgraph-answerer';
import { benchFolder } from '../../processes/bench-folder';
import { assist } from '../assistant';
import { DESCRIPTION, titleOf } from '../task-text';

let server: StubServer | undefined;

const task = ({ id }: Readonly<Record<string, unknown>>) => ({
  __typename: 'Task',
  id,
  title: titleOf(String(id)),
  description: DESCRIPTION,
});

/** A program: a tasks service that has whatever task it is asked about. */
const tasks = {
  async listen({ port }: { port: number }): Promise<void> {
    const schemas = await publishedSchemas(join(benchFolder, '../services'), (name) => name);
    const { sdl } = schemas.find(({ name }) => name === 'tasks')!;
    const subgraph = subgraphAnswerer({ name: 'tasks', sdl, resolvers: { Task: { __resolveReference: task } } });
    server = new StubServer(new Map([['tasks', subgraph]]));
    await server.listen(port);
  },
  /** How many there were so far. */
  fetches: (_: null) => server?.requests ?? 0,
};

export type StubTasks = typeof tasks;

assist(tasks);
