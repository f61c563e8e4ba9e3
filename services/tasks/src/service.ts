import { mongoTransactions, relay } from '@trama/events/delivery';
import { MongoDb, RedisServer, Service } from '@trama/runtime';
import { Subgraph } from '@trama/subgraph';
import type { Config } from './config';
import type { Ports } from './domain/ports';
import { useCases } from './domain/use-cases';
import { AskingResolver } from './graphql/asking-resolver';
import { CommitmentLinksResolver } from './graphql/commitment-links-resolver';
import { CommitmentResolver, resolveCommitment } from './graphql/commitment-resolver';
import { tasksContext } from './graphql/context';
import { GoalResolver, resolveGoal } from './graphql/goal-resolver';
import { MemberResolver, resolveMember } from './graphql/member-resolver';
import { NetworkResolver, resolveNetwork } from './graphql/network-resolver';
import { RecognitionResolver, resolveRecognition } from './graphql/recognition-resolver';
import { TaskLinksResolver } from './graphql/task-links-resolver';
import { resolveTask, TaskResolver } from './graphql/task-resolver';
import { commitmentModel } from './persistence/commitment-model';
import { CommitmentRepository } from './persistence/commitment-repository';
import { recognitionModel } from './persistence/recognition-model';
import { RecognitionRepository } from './persistence/recognition-repository';
import { taskModel } from './persistence/task-model';
import { TaskRepository } from './persistence/task-repository';

/** Parts stop in reverse: requests end first, MongoDB last. */
export function tasksService(config: Config, replace: Partial<Ports> = {}): Service {
  const service = new Service('tasks', config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const ports: Ports = {
    tasks: new TaskRepository(taskModel(mongo.connection)),
    commitments: new CommitmentRepository(commitmentModel(mongo.connection)),
    recognitions: new RecognitionRepository(recognitionModel(mongo.connection)),
    inTransaction: mongoTransactions(mongo, 'tasks'),
    now: () => new Date(),
    ...replace,
  };
  const act = useCases(ports);
  service.use(relay({ service, mongo, redis, config }));
  service.use(
    new Subgraph(service, config, {
      resolvers: [
        new TaskResolver(act),
        new TaskLinksResolver(),
        new AskingResolver(act),
        new CommitmentResolver(act),
        new CommitmentLinksResolver(),
        new RecognitionResolver(act),
        new NetworkResolver(),
        new GoalResolver(),
        new MemberResolver(),
      ],
      entities: {
        Task: resolveTask,
        Commitment: resolveCommitment,
        Recognition: resolveRecognition,
        Network: resolveNetwork,
        Goal: resolveGoal,
        Member: resolveMember,
      },
      context: tasksContext(ports),
    }),
  );
  return service;
}
