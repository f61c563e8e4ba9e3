import { connectionType, type ConnectionOf } from '@trama/subgraph';
import { RelationshipType } from './relationship-type';

export const RelationshipConnection = connectionType(RelationshipType, 'Relationship');
export type RelationshipConnection = ConnectionOf<RelationshipType>;
