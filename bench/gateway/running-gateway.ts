import { once } from 'node:events';
import { get } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { freePort, spawnLogged, stopProcess } from '../processes/program';
import { usageOf, type Usage } from '../processes/usage';
import type { Contender, Place } from './gateways/contender';

const START_MILLISECONDS = 60_000;

/** A gateway that serves, in a process of its own. */
export class RunningGateway {
  private constructor(
    readonly contender: Contender,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** @throws where it does not answer in time, with the end of what it said */
  static async start(contender: Contender, place: Omit<Place, 'port'>): Promise<RunningGateway> {
    const folder = join(place.folder, `${contender.name} ${contender.joining}`.replaceAll(/[^\w.-]+/g, '-'));
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    const log = join(folder, 'log');
    const child = spawnLogged(await contender.command({ ...place, folder, port }), log);
    const gateway = new RunningGateway(contender, `http://127.0.0.1:${port}${contender.path}`, child);
    try {
      await gateway.answers();
      return gateway;
    } catch (cause) {
      await gateway.stop();
      const said = await readFile(log, 'utf8').catch(() => '');
      throw new Error(`${contender.name} does not start: ${said.slice(-1_000)}`, { cause });
    }
  }

  usage(): Usage {
    return usageOf(this.pid);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error(`${this.contender.name} never ran.`);
    return this.child.pid;
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }

  private async answers(): Promise<void> {
    const failed = once(this.child, 'exit').then(() => {
      throw new Error('It ended.');
    });
    failed.catch(() => undefined); // it may end later, when nobody waits any more
    const deadline = Date.now() + START_MILLISECONDS;
    while (Date.now() < deadline) {
      if (await Promise.race([this.isUp(), failed])) return;
      await Promise.race([after(100), failed]);
    }
    throw new Error(`It did not answer within ${START_MILLISECONDS / 1_000} s.`);
  }

  private isUp(): Promise<boolean> {
    const { readyPath } = this.contender;
    return readyPath === undefined ? answersQueries(this.url) : isOk(new URL(readyPath, this.url));
  }
}

/** Leaves no connection behind. */
const isOk = (url: URL): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });

async function answersQueries(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok && JSON.stringify(await response.json()).includes('Query');
  } catch {
    return false;
  }
}
