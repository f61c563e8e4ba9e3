import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { InvitationType } from './invitation-type';

export const InvitationConnection = connectionType(InvitationType, 'Invitation');
export type InvitationConnection = ConnectionOf<InvitationType>;
