import { viewerOf } from '@trama/identity';
import { refusal } from '@trama/testkit';
import { decline } from './decline-invitation';
import { invitationBy } from './invite';

const monday = new Date('2026-03-02T09:00:00Z');
const forBen = invitationBy('ana', { networkId: 'orchard', inviteeId: 'ben' }, monday);
const forTheBearer = invitationBy('ana', { networkId: 'orchard' }, monday);
const ben = viewerOf('ben', {});

it('is the invitee’s answer', () => expect(decline(forBen, ben, monday)).toEqual({ ...forBen, state: 'DECLINED' }));

it('is nobody else’s, for who brings a code may let it be', () => {
  expect(() => decline(forBen, viewerOf('zoe', {}), monday)).toThrow(refusal('NOT_FOUND'));
  expect(() => decline(forTheBearer, ben, monday)).toThrow(refusal('NOT_FOUND'));
  expect(() => decline(forBen, viewerOf('ana', { orchard: 'STEWARD' }), monday)).toThrow(refusal('FORBIDDEN'));
});

it('comes too late for one that was taken back', () =>
  expect(() => decline({ ...forBen, state: 'REVOKED' }, ben, monday)).toThrow(
    refusal('CONFLICT', { state: 'REVOKED' }),
  ));
