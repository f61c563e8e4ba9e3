import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { EvaluationType } from './evaluation-type';

export const EvaluationConnection = connectionType(EvaluationType, 'Evaluation');
export type EvaluationConnection = ConnectionOf<EvaluationType>;
