import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphqlApi } from '../graphql-api';
import { emptyRedis } from '../servers/fresh-redis-database';
import { expiredToken } from './expired-token';
import { freePorts } from './free-ports';
import { killProcess, type ProcessName } from './kill-process';
import { runProgram, type Ended } from './run-program';
import { startSupervisor } from './start-supervisor';

const ports = [
  'GATEWAY',
  'MEMBERS',
  'GOALS',
  'TASKS',
  'COMMUNICATION',
  'EVALUATION',
  'WORKER',
  'ISSUER',
  'MONGODB',
  'REDIS',
] as const;

export interface TramaUnderTest {
  /** The gateway's GraphQL endpoint. */
  readonly url: string;
  /** A user's token, as the development issuer makes it. */
  token(name: string): Promise<string>;
  /** One that the issuer made long ago. */
  expiredToken(name: string): Promise<string>;
  /** GraphQL through the gateway, as the person of this name. */
  as(name: string): GraphqlApi;
  /** GraphQL through the gateway, with whatever is passed for a token. */
  withToken(token: string | null): GraphqlApi;
  /** The `trama` command. */
  cli(...args: string[]): Promise<Ended>;
  /** Ends a process with SIGKILL, and comes back when the supervisor has it running again. */
  kill(name: ProcessName): Promise<void>;
  /** Takes from Redis all that it holds, while everything runs. */
  emptyRedis(): Promise<void>;
}

/**
 * The whole of Trama, as `npm start` runs it: MongoDB, Redis, five services, the worker and the gateway as processes of
 * their own, on free ports and on data that are thrown away. Started before the tests of this file, stopped after them.
 */
export function startTrama(): TramaUnderTest {
  let address: Record<(typeof ports)[number], number>;
  let data: string;
  let stop: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'trama-'));
    const free = await freePorts(ports.length);
    address = Object.fromEntries(ports.map((name, index) => [name, free[index]])) as typeof address;
    stop = await startSupervisor({
      ...Object.fromEntries(ports.map((name) => [`${name}_PORT`, String(address[name])])),
      TRAMA_DATA: data,
      TRAMA_DEMONSTRATION: 'no',
    });
  }, 180_000);

  afterAll(async () => {
    await stop();
    await rm(data, { recursive: true, force: true });
  }, 60_000);

  const token = async (name: string): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${address.ISSUER}/token?member=${encodeURIComponent(name)}`);
    return response.text();
  };
  const url = (): string => `http://127.0.0.1:${address.GATEWAY}/graphql`;
  const api = (authorization: () => Promise<string | null>): GraphqlApi =>
    new GraphqlApi(async (body) => {
      const bearer = await authorization();
      return fetch(url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
        body: JSON.stringify(body),
      });
    });

  return {
    get url() {
      return url();
    },
    token,
    expiredToken: async (name) => expiredToken(data, await token(name)),
    as: (name) => api(() => token(name)),
    withToken: (fixed) => api(async () => fixed),
    cli: (...args) =>
      runProgram('packages/cli/dist/main.js', args, {
        TRAMA_URL: url(),
        TRAMA_ISSUER: `http://127.0.0.1:${address.ISSUER}`,
      }),
    kill: (name) => killProcess(data, name),
    emptyRedis: () => emptyRedis(`redis://127.0.0.1:${address.REDIS}`),
  };
}
