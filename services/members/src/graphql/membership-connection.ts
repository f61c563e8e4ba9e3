import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { MembershipType } from './membership-type';

export const MembershipConnection = connectionType(MembershipType, 'Membership');
export type MembershipConnection = ConnectionOf<MembershipType>;
