import type { Act } from './act';
import { Chance } from './chance';
import { conversation } from './conversation';
import { beats } from './goals';
import { phaseOn, YEAR_DAYS } from './phases';
import { work } from './work';

const DAY = 86_400_000;
const SEED = 20_260_101;

/** A year in the life of some thirty people, in the order in which it happened; it ends just before `end`. */
export function tellStory(end: Date): { readonly foundedAt: Date; readonly acts: readonly Act[] } {
  const foundedAt = new Date(Math.floor(end.getTime() / DAY) * DAY - YEAR_DAYS * DAY);
  const chance = new Chance(SEED);
  const at = (day: number, hour: number): Date =>
    new Date(foundedAt.getTime() + day * DAY + Math.round(hour * 3_600_000));

  const acts: Act[] = beats.map(({ day, ...act }, index) => ({ ...act, at: at(day, 9 + (index % 10)) }) as Act);
  for (let day = 3; day < YEAR_DAYS - 4; day++) {
    const phase = phaseOn(day);
    const moment = (): Date => at(day, 8 + chance.between(0, 1199) / 100);
    for (let n = 0; n < begunOn(phase.conversations, chance); n++)
      acts.push(...conversation(phase, moment(), `c${day}-${n}`, chance));
    for (let n = 0; n < begunOn(phase.tasks, chance); n++)
      acts.push(...work(phase, day, moment(), `t${day}-${n}`, chance));
  }
  return {
    foundedAt,
    acts: acts.filter((act) => act.at < end).sort((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

/** How many of so many a week begin on one day. */
const begunOn = (aWeek: number, chance: Chance): number =>
  Math.floor(aWeek / 7) + (chance.happens((aWeek / 7) % 1) ? 1 : 0);
