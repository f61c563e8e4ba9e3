import { consumerProgress, mongoTransactions } from '@trama/events/delivery';
import type { JobQueue, Log, MongoDb, RedisServer } from '@trama/runtime';
import type { Ports } from './domain/ports';
import { sources } from './events/handlers';
import type { evaluateJob } from './jobs/evaluate-job';
import { evaluationModel } from './persistence/evaluation-model';
import { EvaluationRepository } from './persistence/evaluation-repository';
import { ledgerHeadModel } from './persistence/ledger-head-model';
import { ledgerModel } from './persistence/ledger-model';
import { LedgerRepository } from './persistence/ledger-repository';
import { personalResultModel } from './persistence/personal-result-model';
import { PersonalResultRepository } from './persistence/personal-result-repository';
import { policyModel } from './persistence/policy-model';
import { PolicyRepository } from './persistence/policy-repository';
import { relationshipModel } from './persistence/relationship-model';
import { RelationshipRepository } from './persistence/relationship-repository';

/** Both processes of this service, the subgraph and the worker, are the same service to others. */
export const SERVICE = 'evaluation';

export type SharedPorts = Omit<Ports, 'recordOf' | 'measure'>;

interface Parts {
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  readonly queue: JobQueue<(typeof evaluateJob)['data']>;
  readonly log: Log;
}

/** What the domain needs, on real servers, but for what a worker alone does. */
export function portsOn({ mongo, redis, queue, log }: Parts): SharedPorts {
  const { connection } = mongo;
  const progress = consumerProgress({ mongo, redis, consumer: SERVICE, sources });
  return {
    ledger: new LedgerRepository(ledgerModel(connection), ledgerHeadModel(connection)),
    relationships: new RelationshipRepository(relationshipModel(connection)),
    evaluations: new EvaluationRepository(evaluationModel(connection)),
    personalResults: new PersonalResultRepository(personalResultModel(connection)),
    policies: new PolicyRepository(policyModel(connection)),
    lag: (networkId) => progress.lagOf(networkId),
    // Not awaited: without Redis it would wait for its return.
    wake: (evaluationId) => {
      queue.enqueue({ evaluationId }).catch((error: unknown) => log.warn({ err: error, evaluationId }, 'not woken'));
    },
    inTransaction: mongoTransactions(mongo, SERVICE),
    now: () => new Date(),
  };
}
