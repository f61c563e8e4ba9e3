import { refuseInput } from '@trama/errors';
import { CronExpressionParser } from 'cron-parser';

const HOUR = 3_600_000;
const LONGEST_CRON = 100;
/** So many occurrences are looked at to tell how close together they can get. */
const LOOKED_AT = 50;

/** Its end is the moment that is evaluated. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** When evaluations are due. */
export interface Rhythm {
  /** Minute, hour, day of month, month, day of week. */
  readonly cron: string;
  /** The network's, as in the IANA database; summer time is its matter. */
  readonly timeZone: string;
}

/**
 * The periods that have ended after `after` and by `until`, the earliest first, at most `most`. Each begins where the one
 * before it ended, the first at `after`: so none begins where another did, and none is left out.
 */
export function endedPeriods({ cron, timeZone }: Rhythm, after: Date, until: Date, most: number): readonly Period[] {
  const periods: Period[] = [];
  const occurrences = CronExpressionParser.parse(cron, { tz: timeZone, currentDate: after });
  for (let start = after; periods.length < most;) {
    const end = occurrences.next().toDate();
    if (end > until) break;
    periods.push({ start, end });
    start = end;
  }
  return periods;
}

/** When the next period after this moment ends. */
export const nextEnd = ({ cron, timeZone }: Rhythm, after: Date): Date =>
  CronExpressionParser.parse(cron, { tz: timeZone, currentDate: after }).next().toDate();

/** Refuses with INVALID_INPUT what is no cron of five fields, never comes true, or does so more than once an hour. */
export function checkCron(cron: string): void {
  if (!hasFiveFields(cron) || !comesTrue(cron))
    throw refuseInput('cron', 'Write five fields: minute, hour, day of month, month, day of week; `0 6 1 * *`, say.');
  const occurrences = CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(0) });
  const times = Array.from({ length: LOOKED_AT }, () => occurrences.next().getTime());
  if (times.some((time, i) => time - (times[i - 1] ?? -Infinity) < HOUR))
    throw refuseInput('cron', 'Leave at least an hour between one evaluation and the next.');
}

/** `H` would be another minute in each process. */
const hasFiveFields = (cron: string): boolean =>
  cron.length <= LONGEST_CRON && cron.trim().split(/\s+/).length === 5 && !/\bH/i.test(cron);

function comesTrue(cron: string): boolean {
  try {
    CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(0) }).next();
    return true;
  } catch {
    return false;
  }
}
