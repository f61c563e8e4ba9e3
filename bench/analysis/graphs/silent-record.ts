import type { NetworkRecord } from '@trama/analysis';

const DAY = 86_400_000;

/** A network of which nothing is told but who belongs to it. */
export const silentRecord = (people: number, seed: number): NetworkRecord => ({
  people: Array.from({ length: people }, (_, person) => String(person).padStart(8, '0')),
  interactions: {
    length: 0,
    from: new Uint32Array(),
    to: new Uint32Array(),
    at: new Float64Array(),
    kind: new Uint8Array(),
    act: new Uint32Array(),
    thing: new Uint32Array(),
    about: new Uint32Array(),
  },
  kinds: [],
  commitments: [],
  meetings: [],
  goals: [],
  work: { active: 0, towardsGoals: 0 },
  review: null,
  asOf: 0,
  halfLifeMs: 90 * DAY,
  leastTie: 0.05,
  seed,
});
