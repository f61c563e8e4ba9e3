import type { Facts } from './facts/facts';

/** Fewest people of whom a measure about the group may be shown: among fewer, the numbers would tell who did what. */
const LEAST_GROUP = 5;

/** What a measure is, for whoever reads its value: enough to compute it again without this code. Words are Markdown. */
export interface MeasureDefinition {
  /** Dotted lowerCamel, such as 'reciprocity.arc'; what is one person's ends in '.own'. */
  readonly name: string;
  /** A measure about a person is shown to that person (and to whom they allow); one about a group, to the group. */
  readonly about: 'GROUP' | 'PERSON';
  readonly unit: Unit;
  /** Both ends are possible values; null where there is no limit. */
  readonly range: Range;
  /** Which way is better; NEITHER where it depends. */
  readonly direction: 'HIGHER' | 'LOWER' | 'NEITHER';
  /** Formula and conventions, precise enough to be computed independently. */
  readonly definition: string;
  /** What it tells a member of the community. */
  readonly meaning: string;
  /** What it is where there is little or nothing to measure: nobody, one person, separate pieces; what it leaves out. */
  readonly edges: string;
  /** Other definitions that go by the same name, why this one was chosen, and what the others would say. */
  readonly variants?: string;
  /** In O(), for n people with m ties, beside what it shares with other measures. */
  readonly cost: string;
  /** Where it was published, or why it is ours. */
  readonly source: string;
  /** Of fewer people it is not shown. */
  readonly leastGroup: number;
}

type Unit = 'share' | 'people' | 'groups' | 'ties' | 'turns' | 'h' | 'days' | 'strength' | '1';

export interface Range {
  readonly least: number | null;
  readonly most: number | null;
}

type Described<Name extends string> = Omit<MeasureDefinition, 'name' | 'about' | 'leastGroup'> & {
  readonly name: Name;
};

/** One number about all people together. */
export interface GroupMeasure<Name extends string = string> extends MeasureDefinition {
  readonly name: Name;
  readonly about: 'GROUP';
  /** Null where there is nothing to measure. */
  of(facts: Facts): number | null;
  /** The standard error, where the value is an estimate; null where it is exact. */
  errorOf?(facts: Facts): number | null;
}

/** One number about each person. */
export interface PersonMeasure<Name extends string = string> extends MeasureDefinition {
  readonly name: Name;
  readonly about: 'PERSON';
  /** In the order of their numbers; NaN where there is nothing to measure. */
  of(facts: Facts): Float64Array;
  /** The standard errors, where the values are estimates; null where they are exact. */
  errorsOf?(facts: Facts): Float64Array | null;
}

export type Measure = GroupMeasure | PersonMeasure;

export const groupMeasure = <const Name extends string>(
  measure: Described<Name> & Pick<GroupMeasure, 'of' | 'errorOf'>,
): GroupMeasure<Name> => ({ about: 'GROUP', leastGroup: LEAST_GROUP, ...measure });

export const personMeasure = <const Name extends string>(
  measure: Described<Name> & Pick<PersonMeasure, 'of' | 'errorsOf'>,
): PersonMeasure<Name> => ({ about: 'PERSON', leastGroup: LEAST_GROUP, ...measure });

/** For `range`. */
export const from0to1: Range = { least: 0, most: 1 };
export const from0: Range = { least: 0, most: null };
