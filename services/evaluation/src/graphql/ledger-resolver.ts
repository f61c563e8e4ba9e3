import { Arg, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Ports } from '../domain/ports';
import type { UseCases } from '../domain/use-cases';
import { LedgerType } from './ledger-type';

@Resolver(() => LedgerType)
export class LedgerResolver {
  constructor(
    private readonly ports: Pick<Ports, 'lag'>,
    private readonly act: Pick<UseCases, 'holdsEvidence'>,
  ) {}

  @FieldResolver(() => Int, {
    description:
      'How many events have gone out from the other services and are not in it yet; 0 once it has caught up. Whoever waits for their own change asks after the service that made it has sent it.',
  })
  lag(@Root() { networkId }: LedgerType): Promise<number> {
    return this.ports.lag(networkId);
  }

  @FieldResolver(() => Int, {
    description:
      'How many of these things, by their ids (messages, memberships, …), are evidence in it: whoever entered something asks until it is all. Refuses with INVALID_INPUT more than 500 ids.',
  })
  holds(
    @Root() { networkId }: LedgerType,
    @Arg('evidence', () => [ID], { description: 'The ids, at most 500.' }) evidence: readonly string[],
  ): Promise<number> {
    return this.act.holdsEvidence(networkId, evidence);
  }
}
