import { shop } from './shop/shop';
import type { SupergraphUnderTest } from './supergraph-under-test';
import { trama } from './trama/trama';

export const supergraphsUnderTest: Readonly<Record<string, SupergraphUnderTest>> = { shop, trama };
