import { questions, type MeasureDefinition } from '@trama/analysis';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CataloguedMeasure, MeasureChapter as Chapter } from '../domain/measure-catalogue';

const MeasureDirection = { HIGHER: 'HIGHER', LOWER: 'LOWER', NEITHER: 'NEITHER' } as const;
const MeasureSubject = { GROUP: 'GROUP', PERSON: 'PERSON' } as const;
const MeasureChapter = {
  CONNECTIVITY: 'connectivity',
  BONDS: 'bonds',
  GIVE_AND_TAKE: 'giveAndTake',
  HORIZONTALITY: 'horizontality',
  INDISPENSABILITY: 'indispensability',
  LISTENING: 'listening',
  COMMITMENT: 'commitment',
  RECOGNITION: 'recognition',
  GOALS: 'goals',
  COMMUNICATION: 'communication',
  PERCEPTION: 'perception',
} as const satisfies Record<string, Chapter>;

registerEnumType(MeasureDirection, {
  name: 'MeasureDirection',
  description: 'Which way is better.',
  valuesConfig: {
    HIGHER: { description: 'More is better.' },
    LOWER: { description: 'Less is better.' },
    NEITHER: { description: 'It depends.' },
  },
});

registerEnumType(MeasureSubject, {
  name: 'MeasureSubject',
  description: 'Whom a measure is about.',
  valuesConfig: {
    GROUP: { description: 'The network; for all who are in it.' },
    PERSON: { description: 'One person; for their eyes alone.' },
  },
});

registerEnumType(MeasureChapter, {
  name: 'MeasureChapter',
  description: 'What a measure helps to find out about a network.',
  valuesConfig: Object.fromEntries(
    Object.entries(MeasureChapter).map(([name, chapter]) => [name, { description: questions[chapter] }]),
  ),
});

@ObjectType('MeasureRange', { description: 'Between which values a measure lies; both ends are possible.' })
class MeasureRange {
  @Field(() => Float, { nullable: true, description: 'The least that it can be; null where there is no limit.' })
  readonly least!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most that it can be; null where there is no limit.' })
  readonly most!: number | null;
}

@ObjectType('MeasureDefinition', {
  description: 'What a measure is: all that one needs to read its values, and to compute them again.',
})
export class MeasureDefinitionType {
  @Field(() => String, { description: 'Such as `reciprocity.arc`; what is one person’s ends in `.own`.' })
  readonly name!: string;

  @Field(() => MeasureChapter, { description: 'What it helps to find out.' })
  readonly chapter!: Chapter;

  @Field(() => MeasureSubject, { description: 'Whom it is about, and so who may see it.' })
  readonly about!: MeasureDefinition['about'];

  @Field(() => Int, { description: 'In a network of fewer people its values are withheld.' })
  readonly leastGroup!: number;

  @Field(() => String, {
    description:
      '`share` (0 to 1), `people`, `groups`, `ties`, `turns`, `h` (hours), `days`, `strength`, or `1` where it has none.',
  })
  readonly unit!: string;

  @Field(() => MeasureRange, { description: 'Between which values it lies.' })
  readonly range!: MeasureDefinition['range'];

  @Field(() => MeasureDirection, { description: 'Which way is better.' })
  readonly direction!: MeasureDefinition['direction'];

  @Field(() => String, { description: 'The formula, with what is counted.' })
  readonly definition!: string;

  @Field(() => String, { description: 'What it tells a member of the network.' })
  readonly meaning!: string;

  @Field(() => String, {
    description: 'What it is where there is little or nothing to measure: nobody, one person, separate groups.',
  })
  readonly edges!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Other definitions that go by this name, why this one was chosen, and what the others would say.',
  })
  readonly variants!: string | null;

  @Field(() => String, { description: 'How the time to compute it grows, in O(), for n people with m ties.' })
  readonly cost!: string;

  @Field(() => String, { description: 'Where it was published.' })
  readonly source!: string;

  static of(this: void, measure: CataloguedMeasure): MeasureDefinitionType {
    return Object.assign(new MeasureDefinitionType(), measure);
  }
}
