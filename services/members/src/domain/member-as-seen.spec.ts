import { viewerOf } from '@trama/identity';
import { newMember } from './member';
import { memberAsSeen } from './member-as-seen';

const ben = { ...newMember('ben', 'Ben', true, new Date(0)), offers: ['a van'] };
const ana = viewerOf('ana', { orchard: 'MEMBER' });

it('shows someone whole to themselves and to who shares a network with them', () => {
  expect(memberAsSeen(ben, viewerOf('ben', {}), undefined)).toEqual(ben);
  expect(memberAsSeen(ben, ana, 'PRESENT')).toEqual(ben);
});

it('shows by name who has left, and a stranger not at all', () => {
  expect(memberAsSeen(ben, ana, 'PAST')).toEqual({ ...ben, offers: [] });
  expect(memberAsSeen(ben, ana, undefined)).toBeNull();
});
