import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Ports } from '../domain/ports';
import { LedgerType } from './ledger-type';

@Resolver(() => LedgerType)
export class LedgerResolver {
  constructor(private readonly ports: Pick<Ports, 'lag'>) {}

  @FieldResolver(() => Int, {
    description:
      'How many events have gone out from the other services and are not in it yet; 0 once it has caught up. Whoever waits for their own change asks after the service that made it has sent it.',
  })
  lag(@Root() { networkId }: LedgerType): Promise<number> {
    return this.ports.lag(networkId);
  }
}
