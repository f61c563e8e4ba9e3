/** What a measure is, for whoever reads its value: enough to compute it again without this code. */
export interface MeasureDefinition {
  /** Dotted lowerCamel, such as 'reciprocity.arc'. */
  readonly name: string;
  /** A measure about a person is shown to that person (and to whom they allow); one about a group, to the group. */
  readonly about: 'GROUP' | 'PERSON';
  readonly unit: 'share' | 'people' | 'groups' | 'h' | 'strength' | '1';
  /** Both ends are possible values; `most` is null where there is no limit. */
  readonly range: { readonly least: number; readonly most: number | null };
  /** Which way is better; NEITHER where it depends. */
  readonly direction: 'HIGHER' | 'LOWER' | 'NEITHER';
  /** Formula and conventions, precise enough to be computed independently. */
  readonly definition: string;
  /** What it tells a member of the community. */
  readonly meaning: string;
  /** Where it was published, or why it is ours. */
  readonly source: string;
  /** A group of fewer people is not shown the measure: the numbers would tell who said what. */
  readonly leastGroup: number;
}
