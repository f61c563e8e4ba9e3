import { viewerOf } from '@trama/identity';
import { refusal } from '@trama/testkit';
import { accept } from './accept-invitation';
import type { Invitation } from './invitation';
import { invitationBy } from './invite';

const monday = new Date('2026-03-02T09:00:00Z');
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const forBen = invitationBy('ana', { networkId: 'orchard', inviteeId: 'ben' }, monday);
const forTheBearer = invitationBy('ana', { networkId: 'orchard' }, monday);
const [ben, zoe] = [viewerOf('ben', {}), viewerOf('zoe', {})];
const eva = viewerOf('eva', { orchard: 'MEMBER' });

it('is for the invitee, with or without the code', () => {
  for (const bearer of [true, false])
    expect(accept(forBen, ben, { bearer }, monday)).toMatchObject({ state: 'ACCEPTED', inviteeId: 'ben' });
});

it('is not there for anyone else, code or not, and forbidden to who can see it', () => {
  for (const bearer of [true, false]) {
    expect(() => accept(forBen, zoe, { bearer }, monday)).toThrow(refusal('NOT_FOUND'));
    expect(() => accept(forBen, eva, { bearer }, monday)).toThrow(refusal('FORBIDDEN'));
  }
});

it('is for whoever holds the code where nobody is named, and says then who took it', () => {
  expect(accept(forTheBearer, zoe, { bearer: true }, monday)).toMatchObject({ state: 'ACCEPTED', inviteeId: 'zoe' });
  expect(() => accept(forTheBearer, zoe, { bearer: false }, monday)).toThrow(refusal('NOT_FOUND'));
});

it.each(['ACCEPTED', 'DECLINED', 'REVOKED'] as const)('is too late once %s', (state) => {
  const answered: Invitation = { ...forBen, state };
  expect(() => accept(answered, ben, { bearer: false }, monday)).toThrow(refusal('CONFLICT', { state }));
});

it('holds for two weeks', () => {
  expect(accept(forBen, ben, { bearer: false }, daysLater(13))).toMatchObject({ state: 'ACCEPTED' });
  expect(() => accept(forBen, ben, { bearer: false }, daysLater(14))).toThrow(
    refusal('CONFLICT', { state: 'EXPIRED' }),
  );
});

it('has a code that nobody guesses', () => {
  expect(forBen.code).toMatch(/^[\w-]{22}$/);
  expect(forBen.code).not.toBe(forTheBearer.code);
});
