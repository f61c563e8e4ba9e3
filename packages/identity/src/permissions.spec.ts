import { allow, may } from './permissions';
import { viewerOf } from './viewer';

const ana = viewerOf('ana', { orchard: 'STEWARD' });
const ben = viewerOf('ben', { orchard: 'MEMBER' });
const dia = viewerOf('dia', { orchard: 'OBSERVER' });
const zoe = viewerOf('zoe', { elsewhere: 'STEWARD' });
const orchard = { networkId: 'orchard' };

it('lets members invite, and observers look on', () => {
  expect([ana, ben, dia].map((viewer) => may(viewer, 'membership.invite', orchard))).toEqual([true, true, false]);
});

it('says that a thing is not there to whoever is outside its network, steward elsewhere or not', () => {
  expect(() => allow(zoe, 'network.see', orchard)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

it('says no, and to what, inside it', () => {
  expect(() => allow(ben, 'network.edit', orchard)).toThrow(
    expect.objectContaining({ code: 'FORBIDDEN', details: { action: 'network.edit' } }),
  );
});

it('binds only the promiser: a steward does not accept for another', () => {
  const offer = { networkId: 'orchard', promiserId: 'ben' };
  expect(may(ben, 'commitment.accept', offer)).toBe(true);
  expect(may(ana, 'commitment.accept', offer)).toBe(false);
});

it('takes from whoever left what was theirs', () => {
  expect(may(viewerOf('ben', {}), 'commitment.accept', { networkId: 'orchard', promiserId: 'ben' })).toBe(false);
});

it('is not fooled by a network named like a property of every object', () => {
  expect(may(ana, 'network.see', { networkId: 'constructor' })).toBe(false);
});
