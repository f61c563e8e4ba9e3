import { buildSchema, parse, print, stripIgnoredCharacters } from 'graphql';
import { eventsSubgraph } from './events-subgraph';
import { withoutPlace } from './without-place';

const schema = buildSchema(eventsSubgraph.sdl, { assumeValid: true, assumeValidSDL: true });
const taken = (text: string) => {
  const { document, after } = withoutPlace(schema, parse(text));
  return { text: stripIgnoredCharacters(print(document)), after };
};

it('is the same question from wherever it begins', () => {
  const question = 'subscription($id:ID!){networkEvents(networkId:$id){id}}';
  for (const [text, variables] of [
    ['subscription ($id: ID!) { networkEvents(networkId: $id, after: "here") { id } }', {}],
    ['subscription ($id: ID!, $at: Cursor) { networkEvents(networkId: $id, after: $at) { id } }', { at: 'here' }],
    ['subscription ($at: Cursor = "here", $id: ID!) { networkEvents(after: $at, networkId: $id) { id } }', {}],
  ] as const) {
    expect(taken(text).text).toBe(question);
    expect(taken(text).after(variables)).toBe('here');
  }
  expect(taken(question).after({})).toBeUndefined();
});

it('begins now where the place is null, or not given', () => {
  const { after } = taken('subscription ($at: Cursor = "here") { myEvents(after: $at) { id } }');
  expect(after({ at: null })).toBeNull();
  expect(taken('subscription ($at: Cursor) { myEvents(after: $at) { id } }').after({})).toBeUndefined();
});

it('finds the place in a fragment, and leaves other arguments of that name', () => {
  const { text, after } = taken(
    'subscription ($at: Cursor) { ...F } fragment F on Subscription { mine: myEvents(after: $at) { id } }',
  );
  expect(text).toBe('subscription{...F}fragment F on Subscription{mine:myEvents{id}}');
  expect(after({ at: 'here' })).toBe('here');
});
