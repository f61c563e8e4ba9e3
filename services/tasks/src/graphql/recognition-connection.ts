import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { RecognitionType } from './recognition-type';

export const RecognitionConnection = connectionType(RecognitionType, 'Recognition');
export type RecognitionConnection = ConnectionOf<RecognitionType>;
