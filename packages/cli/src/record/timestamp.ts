const UNIX_SECONDS = /^\d+(\.\d+)?$/;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;

/** ISO 8601, in UTC where it names no zone, or Unix seconds. Null for anything else. */
export function readTimestamp(text: string): Date | null {
  if (UNIX_SECONDS.test(text)) return valid(new Date(Number(text) * 1000));
  if (!ISO_8601.test(text)) return null;
  if (!text.includes(':')) return valid(new Date(text)); // a day is its midnight in UTC
  return valid(new Date(HAS_ZONE.test(text) ? text : `${text}Z`));
}

const valid = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date);
