import { JobQueue, MongoDb, RedisServer, Service } from '@trama/runtime';
import { readWorkerConfig } from '../src/config';
import { carryOutEvaluation } from '../src/domain/carry-out-evaluation';
import { planEvaluations } from '../src/domain/plan-evaluations';
import type { Ports } from '../src/domain/ports';
import { evaluateJob } from '../src/jobs/evaluate-job';
import { portsOn, SERVICE } from '../src/ports-on';
import { inThisThread } from './in-this-thread';

/** A worker's hands, on connections of its own as in another process, but moved by the test. */
export async function startHands(env: NodeJS.ProcessEnv, replace: Partial<Ports> = {}) {
  const config = readWorkerConfig(env);
  const service = new Service(SERVICE, config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const queue = service.use(new JobQueue(evaluateJob, redis, service.log));
  const shared = portsOn({ mongo, redis, queue, log: service.log });
  const ports: Ports = { ...shared, ...inThisThread(mongo), ...replace };
  await service.start();
  const { signal } = new AbortController();
  const [plan, carryOut] = [planEvaluations(ports), carryOutEvaluation(ports)];
  return {
    plan: () => plan(signal),
    carryOut: (evaluationId: string) => carryOut(evaluationId, signal),
    stop: () => service.stop(),
  };
}

export type Hands = Awaited<ReturnType<typeof startHands>>;
