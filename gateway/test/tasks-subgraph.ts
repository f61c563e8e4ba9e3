import { subjectTypes } from '@trama/events';
import { smallSubgraph, type Asking, type SmallSubgraph } from './small-subgraph';

/** Entities of services that these tests do without. */
const others = subjectTypes.filter((type) => !['Network', 'Member', 'Task'].includes(type));

const sdl = `
  type Query { version: String! }
  type Network @key(fields: "id") { id: ID! tasks(first: Int = 20): [Task!] }
  type Task @key(fields: "id") { id: ID! title: String! seenBy: String! owner: Member! }
  type Member @key(fields: "id", resolvable: false) { id: ID! }
  ${others.map((type) => `type ${type} @key(fields: "id") { id: ID! }`).join('\n')}
`;

const task = (id: string) => ({ __typename: 'Task', id, title: `Title of ${id}`, owner: { id: 'member-ben' } });

/** Has whatever task it is asked about, and says who asked. */
export const tasksSubgraph = (): Promise<SmallSubgraph> =>
  smallSubgraph('tasks', sdl, {
    Query: { version: () => 'one' },
    Network: { tasks: () => [task('t1'), task('t2')] },
    Task: {
      __resolveReference: ({ id }: { id: string }) => task(id),
      seenBy: (_: unknown, __: unknown, { viewer }: Asking) => viewer.memberId,
    },
  });
