import { consumer, relay } from '@trama/events/delivery';
import { JobQueue, MongoDb, RedisServer, Service, worker } from '@trama/runtime';
import type { WorkerConfig } from './config';
import { carryOutEvaluation } from './domain/carry-out-evaluation';
import { planEvaluations } from './domain/plan-evaluations';
import type { Ports } from './domain/ports';
import { handlers, sources } from './events/handlers';
import { Analysts } from './jobs/analysts';
import { evaluateJob } from './jobs/evaluate-job';
import { keepPlanning } from './jobs/keep-planning';
import { LedgerReaders } from './jobs/ledger-readers';
import { planJob } from './jobs/plan-job';
import { portsOn, SERVICE } from './ports-on';

/** Keeps the ledger, plans evaluations and makes them. Any number of these may run; each adds hands, and none is missed. */
export function evaluationWorker(config: WorkerConfig, replace: Partial<Ports> = {}): Service {
  const service = new Service(SERVICE, config);
  const { log } = service;
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, log));
  const queue = service.use(new JobQueue(evaluateJob, redis, log));
  const planQueue = service.use(new JobQueue(planJob, redis, log));
  const readers = service.use(new LedgerReaders({ config, threads: config.EVALUATIONS_AT_ONCE }));
  const analysts = service.use(new Analysts({ threads: config.ANALYSIS_THREADS }));
  const { recordOf } = readers;
  const { measure } = analysts;
  const ports: Ports = { ...portsOn({ mongo, redis, queue, log }), recordOf, measure, ...replace };
  const carryOut = carryOutEvaluation(ports);
  const plan = planEvaluations(ports);
  service.use(relay({ service, mongo, redis, config })); // also here, so that a result goes out while the subgraph is away
  service.use(consumer({ service, mongo, redis, sources, handlers: handlers(ports) }));
  service.use(
    worker(evaluateJob, {
      redis,
      log,
      concurrency: config.EVALUATIONS_AT_ONCE,
      run: ({ evaluationId }, signal) => carryOut(evaluationId, signal),
    }),
  );
  service.use(worker(planJob, { redis, log, concurrency: 1, run: (_nothing, signal) => plan(signal) }));
  service.use(keepPlanning(planQueue, log));
  return service;
}
