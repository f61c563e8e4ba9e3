import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Definition } from '../domain/definition';
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

  @Field(() => String, { description: 'Why it counts so.' })
  readonly why!: string;
}

@ObjectType('EvaluationDefinition', {
  description:
    'All that an evaluation supposes, so that anyone can compute it again. People are those who had joined and not left as of the moment evaluated; what counts is what they did to each other or to all in the window before it; commitments are the promises among them that were settled then. Results of different versions do not compare.',
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

  @Field(() => [EvidenceWeight], { description: 'What each kind of evidence counts for.' })
  readonly weights!: readonly EvidenceWeight[];

  static of(this: void, { kinds, ...definition }: Definition): DefinitionType {
    const weights = Object.values(EvidenceKind).map((kind) => ({ kind, ...kinds[kind] }));
    return Object.assign(new DefinitionType(), definition, { weights });
  }
}
