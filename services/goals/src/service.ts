import { mongoTransactions, relay } from '@trama/events/delivery';
import { MongoDb, RedisServer, Service } from '@trama/runtime';
import { Subgraph } from '@trama/subgraph';
import type { Config } from './config';
import type { Ports } from './domain/ports';
import { useCases } from './domain/use-cases';
import { CheckInResolver } from './graphql/check-in-resolver';
import { goalsContext } from './graphql/context';
import { DecisionResolver } from './graphql/decision-resolver';
import { GoalLinksResolver } from './graphql/goal-links-resolver';
import { GoalResolver, resolveGoal } from './graphql/goal-resolver';
import { MemberResolver, resolveMember } from './graphql/member-resolver';
import { NetworkResolver, resolveNetwork } from './graphql/network-resolver';
import { checkInModel } from './persistence/check-in-model';
import { CheckInRepository } from './persistence/check-in-repository';
import { goalModel } from './persistence/goal-model';
import { GoalRepository } from './persistence/goal-repository';

/** Parts stop in reverse: requests end first, MongoDB last. */
export function goalsService(config: Config, replace: Partial<Ports> = {}): Service {
  const service = new Service('goals', config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const ports: Ports = {
    goals: new GoalRepository(goalModel(mongo.connection)),
    checkIns: new CheckInRepository(checkInModel(mongo.connection)),
    inTransaction: mongoTransactions(mongo, 'goals'),
    now: () => new Date(),
    ...replace,
  };
  const act = useCases(ports);
  service.use(relay({ service, mongo, redis, config }));
  service.use(
    new Subgraph(service, config, {
      resolvers: [
        new GoalResolver(act),
        new DecisionResolver(act),
        new CheckInResolver(act),
        new GoalLinksResolver(),
        new NetworkResolver(),
        new MemberResolver(),
      ],
      entities: { Goal: resolveGoal, Network: resolveNetwork, Member: resolveMember },
      context: goalsContext(ports),
    }),
  );
  return service;
}
