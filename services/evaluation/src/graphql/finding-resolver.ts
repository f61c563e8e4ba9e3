import { FieldResolver, Resolver, Root } from 'type-graphql';
import { FindingType } from './finding-type';
import { MemberType } from './member-type';

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => MemberType, { nullable: true, description: 'Whom the suggestion is about, if anyone.' })
  suggestedMember(@Root() { suggestedMemberId }: FindingType): MemberType | null {
    return suggestedMemberId === null ? null : MemberType.of(suggestedMemberId);
  }
}
