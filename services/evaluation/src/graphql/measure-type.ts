import type { MeasureDefinition } from '@trama/analysis';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { WithheldReason, type ShownMeasure } from '../domain/shown-results';

const MeasureDirection = { HIGHER: 'HIGHER', LOWER: 'LOWER', NEITHER: 'NEITHER' } as const;

registerEnumType(MeasureDirection, {
  name: 'MeasureDirection',
  description: 'Which way is better.',
  valuesConfig: {
    HIGHER: { description: 'More is better.' },
    LOWER: { description: 'Less is better.' },
    NEITHER: { description: 'It depends.' },
  },
});

registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'Why a value is not shown.',
  valuesConfig: {
    GROUP_TOO_SMALL: { description: 'The network had fewer than five people: it would tell who did what.' },
  },
});

@ObjectType('MeasureRange', { description: 'Between which values a measure lies; both ends are possible.' })
class MeasureRange {
  @Field(() => Float, { description: 'The least that it can be.' })
  readonly least!: number;

  @Field(() => Float, { nullable: true, description: 'Null where there is no limit.' })
  readonly most!: number | null;
}

@ObjectType('Measure', {
  description: 'A number about a network or a person, with all that one needs to read it and to compute it again.',
})
export class MeasureType {
  @Field(() => String, { description: 'Such as `reciprocity.arc`.' })
  readonly name!: string;

  @Field(() => Float, { nullable: true, description: 'Null where there was nothing to measure, or it is withheld.' })
  readonly value!: number | null;

  @Field(() => WithheldReason, { nullable: true, description: 'Why the value is not shown; null where it is.' })
  readonly withheld!: WithheldReason | null;

  @Field(() => String, { description: '`share` (0 to 1), `people`, `groups`, `h` (hours), `strength`, or `1`.' })
  readonly unit!: string;

  @Field(() => MeasureRange, { description: 'Between which values it lies.' })
  readonly range!: MeasureDefinition['range'];

  @Field(() => MeasureDirection, { description: 'Which way is better.' })
  readonly direction!: MeasureDefinition['direction'];

  @Field(() => String, { description: 'The formula, with what is counted and when there is no value.' })
  readonly definition!: string;

  @Field(() => String, { description: 'What it tells a member of the network.' })
  readonly meaning!: string;

  @Field(() => String, { description: 'Where it was published.' })
  readonly source!: string;

  static of(this: void, measure: ShownMeasure): MeasureType {
    return Object.assign(new MeasureType(), measure);
  }
}
