import { randomUUID } from 'node:crypto';
import type { EventContract, Telling } from '@trama/events';
import { mongoTransactions, relay, relayVariables } from '@trama/events/delivery';
import {
  MongoDb,
  readVariables,
  mongoVariables,
  RedisServer,
  redisVariables,
  runtimeVariables,
  Service,
} from '@trama/runtime';

/** Stands for a service that others follow: it keeps what it tells in an outbox of its own, and sends it, as every service does. */
export class OtherService {
  private readonly service: Service;
  private readonly mongo: MongoDb;

  constructor(
    readonly name: string,
    env: NodeJS.ProcessEnv,
  ) {
    const url = new URL(env['MONGODB_URI'] ?? '');
    url.pathname = `/t-${randomUUID()}`;
    const variables = { ...runtimeVariables, ...mongoVariables, ...redisVariables, ...relayVariables };
    const config = readVariables(variables, { ...env, MONGODB_URI: url.href });
    this.service = new Service(name, config);
    this.mongo = this.service.use(new MongoDb(config));
    const redis = this.service.use(new RedisServer(config, this.service.log));
    this.service.use(relay({ service: this.service, mongo: this.mongo, redis, config }));
  }

  start(): Promise<void> {
    return this.service.start();
  }

  async tell<C extends EventContract>(contract: C, ...tellings: readonly Telling<C>[]): Promise<void> {
    const inTransaction = mongoTransactions(this.mongo, this.name);
    await inTransaction({ viewer: null }, (tx) => tx.emit(contract, ...tellings));
  }

  /** Whether all that it told has gone out. */
  async hasSentAll(): Promise<boolean> {
    return (await this.mongo.connection.collection('outbox').countDocuments({ sentAt: null })) === 0;
  }

  async stop(): Promise<void> {
    await this.mongo.connection.dropDatabase();
    await this.service.stop();
  }
}
