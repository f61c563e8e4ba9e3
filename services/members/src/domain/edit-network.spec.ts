import { refusal } from '@trama/testkit';
import { edit } from './edit-network';
import type { Network } from './network';

const orchard: Network = {
  id: 'orchard',
  name: 'The orchard',
  topic: 'Apples for all',
  timeZone: 'Europe/Madrid',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  version: 3,
};

it('changes what is said and keeps the rest', () => {
  expect(edit(orchard, { version: 3, topic: ' Pears, too ', name: null })).toEqual({ ...orchard, topic: 'Pears, too' });
});

it.each([
  ['name', { name: '' }],
  ['topic', { topic: 'x'.repeat(501) }],
  ['timeZone', { timeZone: 'Madrid' }],
])('refuses a bad %s', (field, said) =>
  expect(() => edit(orchard, { version: 3, ...said })).toThrow(refusal('INVALID_INPUT', { field })),
);

it('refuses what is based on an earlier version', () =>
  expect(() => edit(orchard, { version: 2, name: 'The mill' })).toThrow(refusal('STALE_VERSION')));
