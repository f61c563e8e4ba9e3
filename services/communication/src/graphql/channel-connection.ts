import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { ChannelType } from './channel-type';

export const ChannelConnection = connectionType(ChannelType, 'Channel');
export type ChannelConnection = ConnectionOf<ChannelType>;
