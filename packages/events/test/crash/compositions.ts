import { asBuilt, type Composition } from './composition';
import { acknowledgedBeforeEffect } from './swapped/acknowledged-before-effect';
import { answeredBeforeCommit } from './swapped/answered-before-commit';
import { effectBesideInbox } from './swapped/effect-beside-inbox';
import { markedBeforeSent } from './swapped/marked-before-sent';
import { countedBeforeNumbered } from './swapped/counted-before-numbered';
import { toldAfterCommit } from './swapped/told-after-commit';

/** The right one, and those that the harness has to find wanting. */
export const compositions = {
  'as built': asBuilt,
  'answered before commit': answeredBeforeCommit,
  'told after commit': toldAfterCommit,
  'counted before numbered': countedBeforeNumbered,
  'marked before sent': markedBeforeSent,
  'effect beside inbox': effectBesideInbox,
  'acknowledged before effect': acknowledgedBeforeEffect,
} satisfies Record<string, Composition>;

export type CompositionName = keyof typeof compositions;
