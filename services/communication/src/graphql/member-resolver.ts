import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunicationContext } from './context';
import { MemberType } from './member-type';
import { MessageConnection } from './message-connection';
import { MessageType } from './message-type';

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description: 'What they said in the networks that you are in, the newest first.',
  })
  async messages(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageConnection> {
    return connectionOf(await loaders.messagesOfMember.load({ id, ...page }), MessageType.of);
  }
}

/** Whether there is such a member is for members to say. */
export const resolveMember: ReferenceResolver<CommunicationContext> = async ({ id }) => MemberType.of(id);
