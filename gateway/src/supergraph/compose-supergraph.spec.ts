import { subjectTypes } from '@trama/events';
import { parse } from 'graphql';
import { CompositionError, composeSupergraph } from './compose-supergraph';
import { Supergraph } from './supergraph';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const entities = subjectTypes.map((type) => `type ${type} @key(fields: "id") { id: ID! }`).join('\n');
const all = { name: 'all', url: 'http://all/graphql', sdl: `${link} type Query { version: Int } ${entities}` };

it('makes one of the services and of what happens in them', () => {
  const supergraph = new Supergraph(composeSupergraph([all]));
  expect([...supergraph.urls]).toEqual([
    ['all', 'http://all/graphql'],
    ['events', 'http://events.invalid/'],
  ]);
  const prepared = supergraph.prepare(parse('subscription { networkEvents(networkId: "n") { id } }'), undefined, 'key');
  expect(prepared.variant({}).primary?.serviceName).toBe('events');
});

it('says all that does not fit', () => {
  const other = {
    name: 'other',
    url: 'http://other/graphql',
    sdl: `${link} type Query { version: String, more: [Nothing] }`,
  };
  expect(() => composeSupergraph([all, other])).toThrow(CompositionError);
  expect(() => composeSupergraph([all, other])).toThrow(/Nothing/);
});
