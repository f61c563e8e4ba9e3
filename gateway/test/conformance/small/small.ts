import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { Federation, type Asked, type Question } from '../federation';

type Fields = Readonly<Record<string, unknown>>;

/** By type and field; `__resolveReference` and `__resolveType` as @apollo/subgraph has them. */
type Resolvers = Readonly<Record<string, Readonly<Record<string, (of: never, args: never) => unknown>>>>;

/** A schema, and what resolves it where that is not the property of its name. */
type Small = readonly [sdl: string, resolvers?: Resolvers];

/** What stands for an entity, or is one. */
export type Ref = Fields;

/** Whoever looks on. */
export interface Onlooker {
  /** Told what each subgraph is asked, which then waits for this before it answers. */
  readonly asked?: (subgraph: string, what: Asked) => Promise<unknown> | undefined;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@extends"])`;

/** A federation of a few lines, for what would not fit into the library. A schema that starts with `# v1` is of the first kind; one with a @link has its own. */
export function small(subgraphs: Readonly<Record<string, Small>>) {
  const built = Object.entries(subgraphs).map(([name, [sdl, resolvers = {}]]) => {
    const typeDefs = parse(/^# v1|@link/.test(sdl) ? sdl : `${LINK}\n${sdl}`);
    const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
    return { name, typeDefs, schema, url: `http://${name}.invalid/graphql` };
  });
  const { supergraphSdl, errors = [] } = composeServices(built);
  if (supergraphSdl === undefined) throw new AggregateError(errors, errors.map(String).join('\n'));
  const federation = new Federation<Onlooker>(supergraphSdl, async (subgraph, what, { asked }) => {
    await asked?.(subgraph, what);
    const { query, variables } = what;
    const schema = built.find(({ name }) => name === subgraph)?.schema;
    if (!schema) throw new Error(`There is no ${subgraph}.`);
    return JSON.stringify(await graphql({ schema, source: query, variableValues: variables, contextValue: {} }));
  });
  return {
    /** Both gateways answer a question with this. */
    answers: (name: string, question: string | Question, data: unknown): void =>
      it(name, async () => {
        const asked = typeof question === 'string' ? { query: question } : question;
        expect(JSON.stringify(await federation.stock(asked, {}))).toBe(JSON.stringify({ data }));
        expect(JSON.stringify(await federation.ours(asked, {}))).toBe(JSON.stringify({ data }));
      }),
    federation,
  };
}
