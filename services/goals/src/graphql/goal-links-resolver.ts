import { connectionOf, PageArgs } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CheckInConnection } from './check-in-connection';
import { CheckInType } from './check-in-type';
import type { GoalsContext } from './context';
import { GoalType } from './goal-type';
import { MemberType } from './member-type';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';

/** What a goal is tied to: its network, people, messages and check-ins. */
@Resolver(() => GoalType)
export class GoalLinksResolver {
  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network before which it was put.' })
  network(@Root() { networkId }: GoalType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who proposed it; null where you may not see them.' })
  owner(@Root() { ownerId }: GoalType): MemberType {
    return MemberType.of(ownerId);
  }

  @FieldResolver(() => [MessageType], {
    nullable: 'items',
    description: 'The messages that it grew from, at most 50; null for one that is gone.',
  })
  sources(@Root() { citedMessageIds }: GoalType): MessageType[] {
    return citedMessageIds.map(MessageType.of);
  }

  @FieldResolver(() => CheckInConnection, { description: 'How its indicators came along, the newest first.' })
  async checkIns(
    @Root() { id }: GoalType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GoalsContext,
  ): Promise<CheckInConnection> {
    return connectionOf(await loaders.checkInsOnGoal.load({ id, ...page }), CheckInType.of);
  }
}
