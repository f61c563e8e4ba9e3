import type { Value } from './our-values';

const TOLERANCE = 1e-9;

/** How two values differ, in words; undefined where they are equal up to 1e-9, relative to those above 1. */
export function difference(ours: Value | undefined, theirs: Value): string | undefined {
  if (ours === undefined) return 'we do not measure it';
  if (!isList(ours) || !isList(theirs))
    return isList(ours) || isList(theirs) ? 'one of them is a list' : scalars(ours, theirs);
  if (ours.length !== theirs.length) return `ours has ${ours.length} values, theirs ${theirs.length}`;
  const place = ours.findIndex((one, at) => scalars(one, theirs[at]!) !== undefined);
  return place < 0 ? undefined : `at ${place}: ${scalars(ours[place]!, theirs[place]!)}`;
}

function scalars(ours: number | null, theirs: number | null): string | undefined {
  if (ours === theirs) return undefined;
  if (ours === null || theirs === null) return `${ours ?? 'nothing'} and ${theirs ?? 'nothing'}`;
  const apart = Math.abs(ours - theirs);
  return apart <= TOLERANCE * Math.max(1, Math.abs(theirs))
    ? undefined
    : `${ours} and ${theirs}, ${apart.toExponential(1)} apart`;
}

const isList = (value: Value): value is readonly (number | null)[] => Array.isArray(value);
