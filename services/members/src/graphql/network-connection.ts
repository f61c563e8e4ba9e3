import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { NetworkType } from './network-type';

export const NetworkConnection = connectionType(NetworkType, 'Network');
export type NetworkConnection = ConnectionOf<NetworkType>;
