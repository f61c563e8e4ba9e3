import { inOrderOfTime, type InteractionKind, type InteractionTable, type NetworkRecord, NONE } from '@trama/analysis';
import { Draw } from './draw';
import type { Edges } from './edges';
import { silentRecord } from './silent-record';

const DAY = 86_400_000;
const DAYS = 180;
const GOALS = 200;
const MEETINGS = 26;
const QUESTIONS = 6;

const silent = {
  weight: 0,
  isMessage: false,
  isContribution: false,
  isTurn: false,
  isRecognition: false,
  talk: null,
  isLesson: false,
};
const spoken = { ...silent, weight: 1, isMessage: true, isContribution: true, isTurn: true };
const kinds: readonly InteractionKind[] = [
  { ...spoken, name: 'MESSAGE', talk: 'INFORMATION' },
  { ...spoken, name: 'QUESTION', talk: 'QUESTION' },
  { ...spoken, name: 'LESSON', talk: 'LESSON', isLesson: true },
  { ...silent, name: 'REACTION', weight: 0.5 },
  { ...silent, name: 'TASK_DONE', weight: 2, isContribution: true },
  { ...silent, name: 'RECOGNITION', weight: 2, isRecognition: true },
];
const kindsByShare = [0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4, 5];

/**
 * Half a year of a network whose ties are these: who is tied did something towards the other at least once, four in ten
 * answer or take up what was done before, one in fifty speaks to all. Half of them promise things, and six in ten answer the review.
 */
export function livelyRecord(edges: Edges, interactions: number, seed: number): NetworkRecord {
  const { people } = edges;
  const draw = new Draw(seed);
  return {
    ...silentRecord(people, seed),
    interactions: inOrderOfTime(interactionsAlong(edges, interactions, draw)),
    kinds,
    asOf: DAYS * DAY,
    commitments: Array.from({ length: people >> 1 }, () => {
      const promisedAt = Math.floor(draw.share() * DAYS * DAY);
      const outcome = (['OPEN', 'KEPT', 'KEPT', 'KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED'] as const)[
        draw.below(7)
      ]!;
      const endedAt = outcome === 'OPEN' ? null : promisedAt + Math.floor(draw.share() * (DAYS * DAY - promisedAt));
      return { promisedAt, endedAt, outcome };
    }),
    meetings: Array.from({ length: MEETINGS }, (_, week) => week * 7 * DAY),
    goals: Array.from({ length: GOALS }, () => {
      const adoptedAt = Math.floor(draw.share() * 150 * DAY);
      const silent = draw.isTrue(0.2);
      return { adoptedAt, lastCheckInAt: silent ? null : adoptedAt + 20 * DAY, progress: silent ? null : draw.share() };
    }),
    work: { active: people, towardsGoals: Math.floor(people * 0.7) },
    review: reviewBy(edges, draw),
  };
}

function interactionsAlong({ people, from, to }: Edges, length: number, draw: Draw): InteractionTable {
  if (length < from.length) throw new Error(`${length} interactions are too few for ${from.length} ties.`);
  const columns = {
    from: shared(Uint32Array, length),
    to: shared(Uint32Array, length),
    at: shared(Float64Array, length),
    kind: shared(Uint8Array, length),
    act: shared(Uint32Array, length),
    thing: shared(Uint32Array, length),
    about: shared(Uint32Array, length),
  };
  // What was last done towards each person, and which row it is.
  const lastTowards = new Uint32Array(people).fill(NONE);
  const order = draw.order(length);
  for (let row = 0; row < length; row++) {
    const tie = order[row]! % from.length;
    const answered = lastTowards[from[tie]!]!;
    columns.from[row] = from[tie]!;
    columns.to[row] = order[row]! >= from.length && draw.isTrue(0.02) ? NONE : to[tie]!;
    columns.at[row] = Math.floor((row / length) * DAYS * DAY);
    columns.kind[row] = kindsByShare[draw.below(kindsByShare.length)]!;
    columns.act[row] = row;
    columns.thing[row] = row;
    columns.about[row] = answered !== NONE && draw.isTrue(0.4) ? answered : NONE;
    if (columns.to[row] !== NONE) lastTowards[columns.to[row]!] = row;
  }
  return { length, ...columns };
}

function reviewBy({ people, from, to }: Edges, draw: Draw): NetworkRecord['review'] {
  const answers = Uint8Array.from({ length: people }, () => (draw.isTrue(0.6) ? 1 : 0));
  const answered = [...answers.keys()].filter((person) => answers[person] === 1);
  const stated = [...from.keys()].filter((tie) => answers[from[tie]!] === 1 && draw.isTrue(0.3));
  return {
    asked: people,
    answered,
    stated: { from: Uint32Array.from(stated, (tie) => from[tie]!), to: Uint32Array.from(stated, (tie) => to[tie]!) },
    ratings: ratingsBy(answered, draw),
  };
}

function ratingsBy(raters: readonly number[], draw: Draw): NonNullable<NetworkRecord['review']>['ratings'] {
  const length = raters.length * QUESTIONS;
  const rater = shared(Uint32Array, length);
  const item = shared(Uint32Array, length);
  const value = shared(Float64Array, length);
  for (let k = 0; k < length; k++) {
    rater[k] = raters[Math.floor(k / QUESTIONS)]!;
    item[k] = k % QUESTIONS;
    value[k] = 1 + Math.min(4, draw.below(3) + (item[k]! % 3));
  }
  return { rater, item, value };
}

function shared<Values>(
  Type: { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number },
  length: number,
): Values {
  return new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT));
}
