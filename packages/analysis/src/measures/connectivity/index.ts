import { assortativity } from './assortativity';
import { communitiesCount } from './communities-count';
import { communitiesModularity } from './communities-modularity';
import { communitiesSpread } from './communities-spread';
import { componentsCount } from './components-count';
import { componentsLargest } from './components-largest';
import { coreDepth } from './core-depth';
import { coreFit } from './core-fit';
import { coreOwn } from './core-own';
import { coreShare } from './core-share';
import { density } from './density';
import { eiIndex } from './ei-index';
import { peopleActive } from './people-active';
import { peopleCount } from './people-count';
import { reach } from './reach';

/** Who takes part, and whether a word can reach them. */
export const connectivity = [
  peopleCount,
  peopleActive,
  density,
  componentsCount,
  componentsLargest,
  reach,
  coreDepth,
  coreShare,
  coreFit,
  communitiesCount,
  communitiesModularity,
  communitiesSpread,
  eiIndex,
  assortativity,
  coreOwn,
] as const;
