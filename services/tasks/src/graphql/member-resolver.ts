import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CommitmentConnection } from './commitment-connection';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';
import { MemberType } from './member-type';
import { RecognitionConnection } from './recognition-connection';
import { RecognitionType } from './recognition-type';

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'What they promised, or were asked to, in the networks that you are in; the newest first.',
  })
  async commitments(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<CommitmentConnection> {
    return connectionOf(await loaders.commitmentsOfMember.load({ id, ...page }), CommitmentType.of);
  }

  @FieldResolver(() => RecognitionConnection, {
    nullable: true,
    description: 'What they were thanked for in the networks that you are in, the newest first.',
  })
  async recognitions(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<RecognitionConnection> {
    return connectionOf(await loaders.recognitionsOfMember.load({ id, ...page }), RecognitionType.of);
  }
}

/** Whether there is such a member is for members to say. */
export const resolveMember: ReferenceResolver<TasksContext> = async ({ id }) => MemberType.of(id);
