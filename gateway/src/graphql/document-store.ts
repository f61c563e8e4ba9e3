import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';
import { DOCUMENTS_KEPT } from '../documents-kept';

/** Where Apollo Server keeps documents that it found valid. Its own would hold 30 MB of them as JSON: several hundred as objects. */
export const documentStore = (): InMemoryLRUCache<DocumentNode> =>
  new InMemoryLRUCache({ ...DOCUMENTS_KEPT, sizeCalculation: ({ loc }: DocumentNode) => loc?.end ?? 1 });
