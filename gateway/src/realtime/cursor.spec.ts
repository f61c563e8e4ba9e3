import { refusal } from '@trama/testkit';
import fc from 'fast-check';
import { cursorOf, readCursor, type Scope } from './cursor';
import { Position } from './position';

const orchard: Scope = { of: 'NETWORK', networkId: 'orchard' };
const mine: Scope = { of: 'MINE', memberId: 'ana' };
const sources = fc.constantFrom('communication', 'goals', 'members', 'tasks');
const numbers = fc.array(fc.tuple(sources, fc.nat())).map((each) => new Map(each));
const networks = fc.dictionary(fc.string(), numbers, { maxKeys: 8 }).map((each) => new Position(Object.entries(each)));

it('says where somebody stood, in each network and source', () =>
  fc.assert(
    fc.property(networks, (position) => {
      const read = readCursor(cursorOf(mine, position), mine);
      expect(read.networkIds.toSorted()).toEqual(position.networkIds.toSorted());
      for (const id of position.networkIds)
        for (const [source, number] of position.of(id) ?? []) expect(read.number(id, source)).toBe(number);
    }),
  ));

it('is compact', () => {
  const position = new Position([['5e0c40a2-64b1-4d5c-9f0a-0d8f2c1b7e11', new Map([['tasks', 1_234_567]])]]);
  expect(cursorOf({ of: 'NETWORK', networkId: '5e0c40a2-64b1-4d5c-9f0a-0d8f2c1b7e11' }, position).length).toBeLessThan(
    100,
  );
});

it('is of its own scope alone', () => {
  const ofOrchard = cursorOf(orchard, new Position([['orchard', new Map([['tasks', 3]])]]));
  const ofMine = cursorOf(mine, new Position([['orchard', new Map([['tasks', 3]])]]));
  expect(readCursor(ofOrchard, orchard).number('orchard', 'tasks')).toBe(3);
  for (const [cursor, scope] of [
    [ofOrchard, { of: 'NETWORK', networkId: 'garden' }],
    [ofOrchard, mine],
    [ofMine, orchard],
    [ofMine, { of: 'MINE', memberId: 'ben' }],
  ] as const)
    expect(() => readCursor(cursor, scope)).toThrow(refusal('CURSOR_INVALID'));
});

it('is refused, whatever else it is', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.jsonValue()), (cursor) => {
      expect(() => readCursor(cursor, orchard)).toThrow(refusal('CURSOR_INVALID'));
    }),
  ));
