import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvaluationContext } from './context';
import { MemberType } from './member-type';
import { RelationshipConnection } from './relationship-connection';
import { RelationshipType } from './relationship-type';

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => RelationshipConnection, {
    nullable: true,
    description: 'To whom they are tied in the networks that you are in, the strongest first.',
  })
  async relationships(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, at }: EvaluationContext,
  ): Promise<RelationshipConnection> {
    return connectionOf(await loaders.relationshipsOfMember.load({ id, ...page }), RelationshipType.at(at));
  }
}

/** Whether there is such a member is for members to say. */
export const resolveMember: ReferenceResolver<EvaluationContext> = async ({ id }) => MemberType.of(id);
