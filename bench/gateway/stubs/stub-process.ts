import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkProgram, freePort, stopProcess } from '../../processes/program';

/** What a stub process is told; it answers with its count. */
export interface StubCommand {
  readonly hang?: string;
  readonly recover?: string;
}

/** The stubs of a supergraph, or some of them, in a process of their own. */
export class StubProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** @param only the subgraphs to serve; all without it */
  static async start(supergraph: string, only: readonly string[] = [], port?: number): Promise<StubProcess> {
    const at = port ?? (await freePort());
    const names = only.flatMap((name) => ['--only', name]);
    const child = forkProgram('gateway/stubs/main', ['--supergraph', supergraph, '--port', String(at), ...names]);
    const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (typeof answer !== 'object') throw new Error(`The stubs of ${supergraph} do not start.`);
    return new StubProcess(child, at);
  }

  urlOf(name: string): string {
    return `http://127.0.0.1:${this.port}/${name}`;
  }

  /** How many requests it has got since it started. */
  async requests(): Promise<number> {
    return this.tell({});
  }

  hang(name: string): Promise<number> {
    return this.tell({ hang: name });
  }

  recover(name: string): Promise<number> {
    return this.tell({ recover: name });
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }

  private async tell(command: StubCommand): Promise<number> {
    this.child.send(command);
    const [{ requests }] = (await once(this.child, 'message')) as [{ requests: number }];
    return requests;
  }
}
