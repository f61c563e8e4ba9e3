import type { Arcs } from './graph/compressed-rows';
import type { GroupMeasureName, PersonMeasureName } from './measures';

/** One number about the group. */
export interface GroupResult {
  readonly name: GroupMeasureName;
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  /** Null where the value is exact; else it is an estimate, and this its standard error. */
  readonly standardError: number | null;
}

/** One number about each person, in the order of the record's people. */
export interface PersonResults {
  readonly name: PersonMeasureName;
  /** NaN where there is nothing to measure. */
  readonly values: Float64Array;
  /** Null where the values are exact. */
  readonly standardErrors: Float64Array | null;
}

/** All that is measured of a network at one moment: plain data, in memory that threads share. */
export interface MeasureResult {
  /** Of the record that was measured: its SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly group: readonly GroupResult[];
  readonly persons: readonly PersonResults[];
  /** Of at least the least strength, by from, then to. */
  readonly ties: Arcs;
  /** Who alone holds parts of the network together, ascending, and who could stand in for them. */
  readonly cutMembers: readonly { readonly person: number; readonly backup: number | null }[];
}
