import { resolve } from 'node:path';
import {
  buildASTSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { eventsSubgraph } from '../src/realtime/events-subgraph';
import { publishedSchemas } from '../src/supergraph/published-schemas';

interface Published {
  readonly name: string;
  readonly types: readonly GraphQLObjectType[];
}

async function published(): Promise<Published[]> {
  const schemas = await publishedSchemas(resolve(__dirname, '../../services'), () => '');
  return [...schemas, eventsSubgraph].map(({ name, sdl }) => ({
    name,
    types: Object.values(buildASTSchema(parse(sdl), { assumeValid: true }).getTypeMap()).filter(isObjectType),
  }));
}

/** The service that is asked for an entity by its id owns it. */
const ownersOf = (services: readonly Published[]): Map<string, string> =>
  new Map(
    services.flatMap(({ name, types }) =>
      Object.values(types.find((type) => type.name === 'Query')?.getFields() ?? {})
        .filter(({ args }) => args.some((arg) => arg.name === 'id'))
        .map(({ type }) => [getNamedType(type).name, name] as const),
    ),
  );

/** A list that its own service makes, of what may be null, is no demand on another. */
const isDemanded = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) && !(isListType(type.ofType) && !isNonNullType(type.ofType.ofType));

it('has no field across services that must be there: one that is away takes nothing with it that others answer', async () => {
  const services = await published();
  const owners = ownersOf(services);
  const isForeign = (name: string, type: string): boolean => (owners.get(type) ?? name) !== name;
  const demanded = services.flatMap(({ name, types }) =>
    types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => field.name !== 'id' && isDemanded(field.type))
        .filter((field) => isForeign(name, type.name) || isForeign(name, getNamedType(field.type).name))
        .map((field) => `${name}: ${type.name}.${field.name}: ${String(field.type)}`),
    ),
  );
  expect(owners.size).toBeGreaterThan(5);
  expect(demanded).toEqual([]);
});
