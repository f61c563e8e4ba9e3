import type { Death } from '@trama/testkit';
import { crashPoints, repairPoints } from '../../src/delivery/crash-points';

/** What happens while people write. */
export interface Round {
  /** The service's, and its successors', one after another. */
  readonly deaths: readonly Death[];
  /** So many milliseconds after the first event, Redis has lost all streams of the service; null: it does not. */
  readonly streamsLostAfter?: number | null;
  /** Whether the leases of the dead run out by themselves, which takes five seconds each. */
  readonly leasesLeft?: boolean;
}

/** In a row. A fifth death at the same event would have it parked, as it should. */
const MOST_IN_A_ROW = 4;
const LATEST_PASSING = 5;
const LATEST_MILLISECONDS = 1_000;

/** Rounds with so many deaths in all. */
export function randomRounds(random: () => number, kills: number): Round[] {
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const death = (): Death => {
    if (random() < 0.25) return { afterMilliseconds: upTo(LATEST_MILLISECONDS) };
    const point = random() < 0.2 ? null : (crashPoints[Math.floor(random() * crashPoints.length)] ?? null);
    return { point, passing: upTo(point === null ? LATEST_PASSING * crashPoints.length : LATEST_PASSING) };
  };
  const aRepair = (): Death => ({
    point: repairPoints[Math.floor(random() * repairPoints.length)] ?? null,
    passing: 1,
  });
  const rounds: Round[] = [];
  for (let left = kills; left > 0;) {
    const deaths = Array.from({ length: Math.min(left, upTo(MOST_IN_A_ROW)) }, death);
    left -= deaths.length;
    const leasesLeft = random() < 0.05;
    if (random() < 0.15)
      rounds.push({ deaths: [aRepair(), ...deaths.slice(1)], streamsLostAfter: upTo(LATEST_MILLISECONDS), leasesLeft });
    else rounds.push({ deaths, leasesLeft });
  }
  return rounds;
}
