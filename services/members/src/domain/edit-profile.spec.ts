import { refusal } from '@trama/testkit';
import { edit } from './edit-profile';
import { newMember } from './member';

const ana = { ...newMember('ana', 'Ana', true, new Date(0)), qualities: ['patience'], needs: ['a workshop'] };

it('replaces the lists that are said and keeps the rest', () => {
  expect(edit(ana, { version: 1, needs: [] })).toEqual({ ...ana, needs: [] });
});

it('hears what is said twice once, without the blanks around it', () => {
  expect(edit(ana, { version: 1, offers: [' pruning ', 'pruning'] }).offers).toEqual(['pruning']);
});

it.each([
  ['name', { name: '  ' }],
  ['name', { name: 'x'.repeat(121) }],
  ['qualities', { qualities: ['x'.repeat(81)] }],
  ['offers', { offers: [''] }],
  ['needs', { needs: Array.from({ length: 21 }, (_, i) => `need ${i}`) }],
])('refuses %s that is empty, too long or too much', (field, said) =>
  expect(() => edit(ana, { version: 1, ...said })).toThrow(refusal('INVALID_INPUT', { field })),
);

it('refuses what is based on an earlier version', () =>
  expect(() => edit(ana, { version: 0, name: 'Anna' })).toThrow(refusal('STALE_VERSION')));
