import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { CheckInType } from './check-in-type';

export const CheckInConnection = connectionType(CheckInType, 'CheckIn');
export type CheckInConnection = ConnectionOf<CheckInType>;
