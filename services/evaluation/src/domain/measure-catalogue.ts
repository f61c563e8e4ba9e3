import { chapters, type MeasureDefinition } from '@trama/analysis';

export type MeasureChapter = keyof typeof chapters;

/** A measure, with the chapter in which it stands. */
export interface CataloguedMeasure extends MeasureDefinition {
  readonly chapter: MeasureChapter;
}

/** All that is measured, in the order in which it is best read. */
export const measureCatalogue: readonly CataloguedMeasure[] = Object.entries(chapters).flatMap(([chapter, measures]) =>
  measures.map((measure: MeasureDefinition) => ({ ...measure, chapter: chapter as MeasureChapter })),
);
