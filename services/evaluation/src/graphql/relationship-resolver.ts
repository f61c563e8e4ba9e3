import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { relationshipId, strengthAt } from '../domain/relationship';
import type { EvaluationContext } from './context';
import { MemberType } from './member-type';
import { NetworkType } from './network-type';
import { RelationshipType } from './relationship-type';

@Resolver(() => RelationshipType)
export class RelationshipResolver {
  @FieldResolver(() => NetworkType, { nullable: true, description: 'In which network they are tied so.' })
  network(@Root() { networkId }: RelationshipType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who did it.' })
  from(@Root() { fromId }: RelationshipType): MemberType {
    return MemberType.of(fromId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Towards whom.' })
  to(@Root() { toId }: RelationshipType): MemberType {
    return MemberType.of(toId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'How strong the tie is the other way round; null where there is none.',
  })
  async mutual(
    @Root() { networkId, fromId, toId }: RelationshipType,
    @Ctx() { loaders, at }: EvaluationContext,
  ): Promise<number | null> {
    const back = await loaders.relationship.load(relationshipId({ networkId, fromId: toId, toId: fromId }));
    return back && strengthAt(back.rank, at);
  }
}
