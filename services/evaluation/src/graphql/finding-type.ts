import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { FindingKind, type Finding } from '../domain/findings/finding';

registerEnumType(FindingKind, {
  name: 'FindingKind',
  description: 'What an evaluation can find.',
  valuesConfig: {
    QUIET: { description: 'Nothing happened within the window.' },
    SCATTERED: { description: 'Many people have no contact with the largest group.' },
    ONE_WAY_GIVING: { description: 'Little of what people give each other comes back.' },
    RUNS_THROUGH_FEW: { description: 'Contacts run through few people.' },
    CARRIED_BY_FEW: { description: 'Half of the contributions come from very few people.' },
    FEW_VOICES: { description: 'A few are heard far more than the rest.' },
    UNANSWERED: { description: 'Many who addressed someone got no word back.' },
    SLOW_ANSWERS: { description: 'Answers take long.' },
    BROKEN_PROMISES: { description: 'Many promises were broken.' },
    BRIDGES: { description: 'Single contacts hold many in the network.' },
    DORMANT_TIES: { description: 'Many who used to be in touch have fallen silent.' },
    UNTHANKED: { description: 'Few of those who give are thanked.' },
    GOALS_UNATTENDED: { description: 'Nobody has said for long where the goals stand.' },
    LESSONS_UNUSED: { description: 'Few lessons are taken up by others.' },
    INFORMATION_ONLY: { description: 'What people write is information, and little else.' },
    SINGLE_POINTS_OF_FAILURE: { description: 'Some would be cut off if one person were away.' },
    HARD_TO_DO_WITHOUT: { description: 'For your eyes: some would be cut off if you were away.' },
  },
});

@ObjectType('Finding', { description: 'What the numbers say, in words, and what could be done about it.' })
export class FindingType {
  @Field(() => FindingKind, { description: 'What was found.' })
  readonly kind!: FindingKind;

  @Field(() => String, { description: 'In plain words, with the numbers.' })
  readonly message!: string;

  @Field(() => [String], { description: 'The names of the measures that it is read from.' })
  readonly evidence!: readonly string[];

  @Field(() => String, { description: 'What the network, or you, could do.' })
  readonly suggestion!: string;

  readonly suggestedMemberId!: string | null; // shown as `suggestedMember`

  static of(this: void, finding: Finding): FindingType {
    return Object.assign(new FindingType(), finding);
  }
}
