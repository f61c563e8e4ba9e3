import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { buildSchema } from './build-schema';
import { keyFields } from './key-fields';
import { buildMonolith } from './monolith';
import { catalogue } from './subgraphs/catalogue';
import { legacy } from './subgraphs/legacy';
import { lending } from './subgraphs/lending';
import { members } from './subgraphs/members';
import { places } from './subgraphs/places';
import { postage } from './subgraphs/postage';
import { reviews } from './subgraphs/reviews';
import { stock } from './subgraphs/stock';

export { newContext, type Context } from './context';
export { nothingFails, type Failures } from './failures';

/**
 * `Type.field` of what another field requires with an argument (`Book.label` requires `spine(upper: true)`). Asked for in
 * the same place without that argument, Apollo's planner confuses the two.
 */
export const requiredWithArguments: readonly string[] = ['Book.spine', 'Book.label'];

/**
 * `Type.field` that several subgraphs answer, whole or in parts. When one of them is down, which of them is asked, and so
 * what is left, is up to the plan; the monolith goes on as long as one is up.
 */
export const answeredByMany: readonly string[] = [
  'Query.newest',
  'Query.cooperative',
  'Cooperative.name',
  'Book.size',
  'Size.width',
  'Book.subtitle',
  'Film.minutes',
  'Member.name',
  'Branch.address',
];

/** Subgraphs that lead from a key that one knows to a key that another knows: what is down with them is more than they own. */
export const bridges: readonly string[] = ['catalogue', 'stock', 'members'];

const definitions = [catalogue, stock, places, members, lending, reviews, postage, legacy];
const inKeys = keyFields(definitions);

const { supergraphSdl: composed, errors } = composeServices(
  definitions.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/graphql` })),
);
if (composed === undefined) throw new AggregateError(errors ?? [], (errors ?? []).map(String).join('\n'));

/** A library's cooperative in eight subgraphs, which together use what federation has. */
export const supergraphSdl: string = composed;

/** Those subgraphs. Execute them with a `Context`: they fail where its `fails` says; that `down` ones do not answer is for the caller. */
export const subgraphs: readonly { name: string; typeDefs: DocumentNode; schema: GraphQLSchema }[] = definitions.map(
  (subgraph) => ({ name: subgraph.name, typeDefs: subgraph.typeDefs, schema: buildSchema(subgraph, inKeys) }),
);

const federated = Supergraph.build(supergraphSdl);

/** What clients see as one schema over the same data, for graphql-js. Execute it with a `Context`; it honours `fails` and `down`. */
export const monolith: GraphQLSchema = buildMonolith(
  federated.apiSchema().toGraphQLJSSchema(),
  federated.schema.toGraphQLJSSchema(),
  definitions,
  inKeys,
);
