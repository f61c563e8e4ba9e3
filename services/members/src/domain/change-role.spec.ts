import { refusal } from '@trama/testkit';
import { withRole } from './change-role';
import { newMembership } from './membership';

const joined = new Date('2026-03-02T09:00:00Z');
const ana = newMembership('m1', { networkId: 'orchard', memberId: 'ana', role: 'STEWARD' }, joined);

it('lets a steward step down while another stays', () => {
  expect(withRole(ana, { version: 1, role: 'MEMBER' }, 1)).toEqual({ ...ana, role: 'MEMBER' });
});

it.each(['MEMBER', 'OBSERVER'] as const)('keeps the last steward from becoming %s', (role) =>
  expect(() => withRole(ana, { version: 1, role }, 0)).toThrow(refusal('CONFLICT', { state: 'LAST_STEWARD' })),
);

it('asks nothing of the last steward who stays one', () => {
  expect(withRole(ana, { version: 1, role: 'STEWARD' }, 0)).toEqual(ana);
});

it('is for who is still there, and based on what they are now', () => {
  const left = { ...ana, leftAt: joined };
  expect(() => withRole(left, { version: 1, role: 'MEMBER' }, 1)).toThrow(refusal('CONFLICT', { state: 'LEFT' }));
  expect(() => withRole(ana, { version: 2, role: 'MEMBER' }, 1)).toThrow(refusal('STALE_VERSION'));
});
