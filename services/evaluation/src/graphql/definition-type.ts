import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { definitionOf } from '../domain/definition';
import { EvidenceKind } from './evidence-kind';

@ObjectType('EvidenceWeight', { description: 'What one piece of evidence of a kind counts for.' })
class EvidenceWeight {
  @Field(() => EvidenceKind, { description: 'What kind of evidence.' })
  readonly kind!: EvidenceKind;

  @Field(() => Float, { description: 'k: what it adds to a tie at the moment it happens; 0 adds nothing.' })
  readonly weight!: number;

  @Field(() => Boolean, { description: 'Whether it can be answered: counts for listening.' })
  readonly isMessage!: boolean;

  @Field(() => Boolean, { description: 'Whether someone raised their voice: counts for equal voice, once an event.' })
  readonly isTurn!: boolean;

  @Field(() => Boolean, { description: 'Whether it is a contribution: counts for the absence factor, once an event.' })
  readonly isContribution!: boolean;

  @Field(() => Boolean, { description: 'Whether it is thanks for a contribution: counts for recognition.' })
  readonly isRecognition!: boolean;

  @Field(() => String, { description: 'Why it counts so.' })
  readonly why!: string;
}

@ObjectType('EvaluationDefinition', {
  description:
    'All that an evaluation supposes, so that anyone can compute it again. People are those who had joined and not left as of the moment evaluated; what counts is what they did to each other or to all in the window before it; commitments are the promises among them that were given or ended then; goals and tasks are those that stood at that moment, however old. In the mix of communication messages count by their kind, and LESSONs are the lessons that may be reused. Results of different versions do not compare.',
})
export class DefinitionType {
  @Field(() => Int, { description: 'Which version of the definition it is.' })
  readonly version!: number;

  @Field(() => Float, { description: 'After so many days evidence counts half.' })
  readonly halfLifeDays!: number;

  @Field(() => Float, { description: 'Evidence that is so many days old, or older, is left out.' })
  readonly windowDays!: number;

  @Field(() => Float, { description: 'Below this strength there is no tie.' })
  readonly leastTie!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of whatever is drawn at random: the same seed, the same result. Null where nothing is.',
  })
  readonly seed!: number | null;

  @Field(() => [EvidenceWeight], { description: 'What each kind of evidence counts for.' })
  readonly weights!: readonly EvidenceWeight[];

  static of(this: void, { kinds, ...definition }: ReturnType<typeof definitionOf>): DefinitionType {
    const weights = Object.values(EvidenceKind).flatMap((kind) => (kinds[kind] ? { kind, ...kinds[kind] } : []));
    return Object.assign(new DefinitionType(), definition, { weights });
  }
}
