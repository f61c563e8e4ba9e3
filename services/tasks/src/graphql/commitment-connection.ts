import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { CommitmentType } from './commitment-type';

export const CommitmentConnection = connectionType(CommitmentType, 'Commitment');
export type CommitmentConnection = ConnectionOf<CommitmentType>;
