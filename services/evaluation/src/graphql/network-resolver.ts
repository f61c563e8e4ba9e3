import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvaluationContext } from './context';
import { EvaluationConnection } from './evaluation-connection';
import { EvaluationType } from './evaluation-type';
import { LedgerType } from './ledger-type';
import { NetworkType } from './network-type';
import { PolicyType } from './policy-type';
import { RelationshipConnection } from './relationship-connection';
import { RelationshipType } from './relationship-type';

@Resolver(() => NetworkType)
export class NetworkResolver {
  @FieldResolver(() => EvaluationConnection, {
    nullable: true,
    description: 'By the moment evaluated, the latest first.',
  })
  async evaluations(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: EvaluationContext,
  ): Promise<EvaluationConnection> {
    return connectionOf(await loaders.evaluationsOfNetwork.load({ id, ...page }), EvaluationType.of);
  }

  @FieldResolver(() => RelationshipConnection, {
    nullable: true,
    description: 'Who is tied to whom, the strongest first.',
  })
  async relationships(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, at }: EvaluationContext,
  ): Promise<RelationshipConnection> {
    return connectionOf(await loaders.relationshipsOfNetwork.load({ id, ...page }), RelationshipType.at(at));
  }

  @FieldResolver(() => PolicyType, {
    nullable: true,
    description: 'When it is evaluated without anyone asking; null for some moments after the network is founded.',
  })
  async evaluationPolicy(
    @Root() { id }: NetworkType,
    @Ctx() { loaders }: EvaluationContext,
  ): Promise<PolicyType | null> {
    const policy = await loaders.policyOfNetwork.load(id);
    return policy && PolicyType.of(policy);
  }

  @FieldResolver(() => LedgerType, {
    nullable: true,
    description: 'What its evaluations are made of; null outside your networks.',
  })
  async ledger(@Root() { id }: NetworkType, @Ctx() { loaders }: EvaluationContext): Promise<LedgerType | null> {
    const head = await loaders.ledgerOfNetwork.load(id);
    return head && Object.assign(new LedgerType(), head, { networkId: id });
  }
}

/** Whether there is such a network is for members to say; outside it its lists here are empty. */
export const resolveNetwork: ReferenceResolver<EvaluationContext> = async ({ id }) => NetworkType.of(id);
