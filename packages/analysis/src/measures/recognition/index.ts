import { coverage } from './coverage';
import { givers } from './givers';
import { receivers } from './receivers';

/** Who sees what others give. */
export const recognition = [coverage, givers, receivers] as const;
