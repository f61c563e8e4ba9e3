import { absenceFactor } from './absence-factor';
import { betweennessHighest } from './betweenness-highest';
import { betweennessOwn } from './betweenness-own';
import { bridgesCount } from './bridges-count';
import { constraintMean } from './constraint-mean';
import { constraintOwn } from './constraint-own';
import { cutMembersCount } from './cut-members-count';
import { cutMembersOwn } from './cut-members-own';
import { removalHighest } from './removal-highest';
import { removalOwn } from './removal-own';

/** Whom the network could not do without, and what could be done. */
export const indispensability = [
  betweennessHighest,
  cutMembersCount,
  bridgesCount,
  removalHighest,
  absenceFactor,
  constraintMean,
  betweennessOwn,
  cutMembersOwn,
  removalOwn,
  constraintOwn,
] as const;
