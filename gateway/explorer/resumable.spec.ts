import { resumable } from './resumable';

const words = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim();

it('asks for what comes after the cursor that it stands at, of the one operation that is run', () => {
  const query = `
    query Mine { me { id } }
    subscription News($id: ID!) { networkEvents(networkId: $id) { cursor ...What } }
    fragment What on NetworkEvent { kind }`;
  const { document, after } = resumable({ query, operationName: 'News' }) ?? {};
  expect(words(document)).toBe(
    'subscription News($id: ID!, $after: Cursor) { networkEvents(networkId: $id, after: $after) { cursor ...What } } ' +
      'fragment What on NetworkEvent { kind }',
  );
  expect(after).toBeUndefined();
});

it.each([
  ['subscription { myEvents(after: "c") { cursor } }', {}],
  ['subscription ($after: Cursor) { myEvents(after: $after) { cursor } }', { after: 'c' }],
])('begins where it was asked to: %s', (query, variables) => {
  const { document, after } = resumable({ query, variables }) ?? {};
  expect(words(document)).toBe('subscription ($after: Cursor) { myEvents(after: $after) { cursor } }');
  expect(after).toBe('c');
});

it.each([
  '{ me { id } }',
  'subscription { myEvents { id } }',
  'subscription { myEvents { at: cursor } }',
  'subscription ($from: Cursor) { myEvents(after: $from) { cursor } }',
  'subscription {',
])('leaves alone what does not say where it stands: %s', (query) => expect(resumable({ query })).toBeUndefined());
