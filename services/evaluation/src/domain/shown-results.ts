import type { Evaluation, PersonalResult } from './evaluation';
import type { Finding } from './findings/finding';
import { measureCatalogue, type CataloguedMeasure } from './measure-catalogue';
import type { Measured } from './measured';

/** Why a value is not shown. */
export const WithheldReason = { GROUP_TOO_SMALL: 'GROUP_TOO_SMALL' } as const;
export type WithheldReason = (typeof WithheldReason)[keyof typeof WithheldReason];

/** A measure with all that one needs to read it. */
export interface ShownMeasure extends CataloguedMeasure, Measured {
  /** Whether the value is an estimate. */
  readonly approximate: boolean;
  /** Null where the value is shown, also where there was nothing to measure. */
  readonly withheld: WithheldReason | null;
}

const definitions = new Map(measureCatalogue.map((measure) => [measure.name, measure]));

/** The measures of the group, or of one person in it. In a small group even a mean would tell who did what. */
export function shownMeasures(evaluation: Evaluation, { measures }: { measures: readonly Measured[] }): ShownMeasure[] {
  return measures.flatMap((measured) => {
    const definition = definitions.get(measured.name);
    if (!definition) return []; // of an earlier version, and no more known
    const withheld = isTooSmall(evaluation, definition) ? 'GROUP_TOO_SMALL' : null;
    const value = withheld ? null : measured.value;
    const standardError = withheld ? null : (measured.standardError ?? null); // earlier versions had no estimates
    return [
      { ...definition, name: measured.name, value, standardError, approximate: standardError !== null, withheld },
    ];
  });
}

/** What was found about the group, then what was found about the viewer; nothing that is read from what is withheld. */
export function shownFindings(evaluation: Evaluation, own: PersonalResult | null): Finding[] {
  return [...evaluation.findings, ...(own?.findings ?? [])].filter(({ evidence }) =>
    evidence.every((name) => {
      const definition = definitions.get(name);
      return !definition || !isTooSmall(evaluation, definition);
    }),
  );
}

function isTooSmall({ measures }: Evaluation, { leastGroup }: CataloguedMeasure): boolean {
  const people = measures.find(({ name }) => name === 'people.count')?.value ?? 0;
  return people < leastGroup;
}
