import { refusal } from '@trama/testkit';
import { checkRecord } from './import-members';

const now = new Date('2026-03-02T09:00:00Z');
const ana = { key: 'a@orchard', name: 'Ana', joinedAt: new Date('2001-05-01T00:00:00Z') };

it('takes people as the record has them', () => {
  expect(checkRecord([ana, { ...ana, key: 'b@orchard' }], now)).toHaveLength(2);
});

it.each([
  ['people.key', [{ ...ana, key: ' ' }]],
  ['people.key', [ana, { ...ana, name: 'Ana again' }]],
  ['people.name', [{ ...ana, name: '' }]],
  ['people.joinedAt', [{ ...ana, joinedAt: new Date('2026-03-03T00:00:00Z') }]],
  ['people', Array.from({ length: 501 }, (_, i) => ({ ...ana, key: `${i}` }))],
])('refuses %s that is empty, double, in the future or too much', (field, people) =>
  expect(() => checkRecord(people, now)).toThrow(refusal('INVALID_INPUT', { field })),
);
