import { relay } from '@trama/events/delivery';
import { JobQueue, MongoDb, RedisServer, Service } from '@trama/runtime';
import { Subgraph } from '@trama/subgraph';
import type { Config } from './config';
import { useCases } from './domain/use-cases';
import { evaluationContext } from './graphql/context';
import { EvaluationResolver, resolveEvaluation } from './graphql/evaluation-resolver';
import { FindingResolver } from './graphql/finding-resolver';
import { LedgerResolver } from './graphql/ledger-resolver';
import { MeasureResolver } from './graphql/measure-resolver';
import { MemberResolver, resolveMember } from './graphql/member-resolver';
import { NetworkResolver, resolveNetwork } from './graphql/network-resolver';
import { PolicyResolver } from './graphql/policy-resolver';
import { RelationshipResolver } from './graphql/relationship-resolver';
import { evaluateJob } from './jobs/evaluate-job';
import { portsOn, SERVICE, type SharedPorts } from './ports-on';

/** Answers the gateway. The ledger is kept, and evaluations are made, by the worker. */
export function evaluationService(config: Config, replace: Partial<SharedPorts> = {}): Service {
  const service = new Service(SERVICE, config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const queue = service.use(new JobQueue(evaluateJob, redis, service.log));
  const ports: SharedPorts = { ...portsOn({ mongo, redis, queue, log: service.log }), ...replace };
  const act = useCases(ports);
  service.use(relay({ service, mongo, redis, config }));
  service.use(
    new Subgraph(service, config, {
      resolvers: [
        new EvaluationResolver(act),
        new FindingResolver(),
        new MeasureResolver(),
        new PolicyResolver(act),
        new RelationshipResolver(),
        new LedgerResolver(ports, act),
        new NetworkResolver(),
        new MemberResolver(),
      ],
      entities: { Evaluation: resolveEvaluation, Network: resolveNetwork, Member: resolveMember },
      context: evaluationContext(ports),
    }),
  );
  return service;
}
