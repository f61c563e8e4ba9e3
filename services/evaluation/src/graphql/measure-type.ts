import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { WithheldReason, type ShownMeasure } from '../domain/shown-results';
import { MeasureDefinitionType } from './measure-definition-type';

registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'Why a value is not shown.',
  valuesConfig: {
    GROUP_TOO_SMALL: { description: 'The network had fewer than five people: it would tell who did what.' },
  },
});

@ObjectType('Measure', {
  description: 'A number about a network or a person, with all that one needs to read it and to compute it again.',
})
export class MeasureType extends MeasureDefinitionType {
  @Field(() => Float, { nullable: true, description: 'Null where there was nothing to measure, or it is withheld.' })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where the value is an estimate, its standard error: in about two of three cases the exact value is no further away. Null where it is exact.',
  })
  readonly standardError!: number | null;

  @Field(() => Boolean, {
    description: 'Whether the value is an estimate: for a large network some measures are computed from a sample.',
  })
  readonly approximate!: boolean;

  @Field(() => WithheldReason, { nullable: true, description: 'Why the value is not shown; null where it is.' })
  readonly withheld!: WithheldReason | null;

  static shown(this: void, measure: ShownMeasure): MeasureType {
    return Object.assign(new MeasureType(), measure);
  }
}
