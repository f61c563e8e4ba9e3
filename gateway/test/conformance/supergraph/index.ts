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
export type { Failures } from './failures';

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

/**
 * What clients see as one schema over the same data, for graphql-js. Execute it with a `Context`; it honours `fails` and
 * `down`. What is down takes only what nobody else resolves; a gateway loses more: what it could have reached by way of it
 * alone (catalogue, stock and members lead from one key to another), and shared fields that its plan gets from there.
 */
export const monolith: GraphQLSchema = buildMonolith(
  federated.apiSchema().toGraphQLJSSchema(),
  federated.schema.toGraphQLJSSchema(),
  definitions,
  inKeys,
);
