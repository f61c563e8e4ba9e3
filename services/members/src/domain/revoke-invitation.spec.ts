import { refusal } from '@trama/testkit';
import { invitationBy } from './invite';
import { revoke } from './revoke-invitation';

const monday = new Date('2026-03-02T09:00:00Z');
const open = invitationBy('ana', { networkId: 'orchard' }, monday);

it('takes back what is open', () => expect(revoke(open, monday)).toEqual({ ...open, state: 'REVOKED' }));

it.each(['ACCEPTED', 'DECLINED', 'REVOKED'] as const)('changes nothing once it is %s', (state) =>
  expect(() => revoke({ ...open, state }, monday)).toThrow(refusal('CONFLICT', { state })),
);
