import type { EventContract, Telling } from '@trama/events';
import { MongoDb, type Service } from '@trama/runtime';
import { startService, until, type ServiceUnderTest } from '@trama/testkit';
import { readConfig, readWorkerConfig } from '../src/config';
import type { Ports } from '../src/domain/ports';
import { evaluationService } from '../src/service';
import { evaluationWorker } from '../src/worker-service';
import { inThisThread } from './in-this-thread';
import { OtherService } from './other-services';

export interface EvaluationUnderTest {
  readonly api: ServiceUnderTest;
  /** Of both processes. */
  readonly env: NodeJS.ProcessEnv;
  /** As the service that owns the subject would tell it. */
  tell<C extends EventContract>(contract: C, ...tellings: readonly Telling<C>[]): Promise<void>;
  /** Until the ledger of this network has all that was told. */
  hasSeenAll(networkId: string): Promise<void>;
}

const owners: Readonly<Record<string, string>> = {
  Network: 'members',
  Membership: 'members',
  Goal: 'goals',
  Task: 'tasks',
  Commitment: 'tasks',
  Recognition: 'tasks',
  Message: 'communication',
};

/** The subgraph and a worker, as they run, and the services whose events they follow. */
export function startEvaluation(replace: Partial<Ports> = {}): EvaluationUnderTest {
  let env: NodeJS.ProcessEnv = {};
  let worker: Service;
  let others: ReadonlyMap<string, OtherService>;
  afterAll(async () => {
    await worker.stop(); // before the database of both goes
    await Promise.all([...others.values()].map((other) => other.stop()));
  });
  const api = startService((given) => {
    env = given;
    return evaluationService(readConfig(env), replace);
  });
  beforeAll(async () => {
    worker = evaluationWorker(readWorkerConfig(env), { ...inThisThread(api.service.part(MongoDb)), ...replace });
    await worker.start();
    others = new Map([...new Set(Object.values(owners))].map((name) => [name, new OtherService(name, env)]));
    await Promise.all([...others.values()].map((other) => other.start()));
  });
  return {
    api,
    get env() {
      return env;
    },
    async tell(contract, ...tellings) {
      const owner = others.get(owners[contract.subject] ?? '');
      if (!owner) throw new Error(`Nobody tells of a ${contract.subject}`);
      await owner.tell(contract, ...tellings);
    },
    async hasSeenAll(networkId) {
      for (const other of others.values()) await until(() => other.hasSentAll());
      const ask = `query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Network { ledger { lag } } } }`;
      const reader = api.as('reader', { [networkId]: 'OBSERVER' });
      await until(async () => {
        const [network] = await reader.ask<{ ledger: { lag: number } }[]>(ask, {
          of: [{ __typename: 'Network', id: networkId }],
        });
        return network?.ledger.lag === 0;
      });
    },
  };
}
