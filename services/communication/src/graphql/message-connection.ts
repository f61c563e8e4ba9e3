import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { MessageType } from './message-type';

export const MessageConnection = connectionType(MessageType, 'Message');
export type MessageConnection = ConnectionOf<MessageType>;
