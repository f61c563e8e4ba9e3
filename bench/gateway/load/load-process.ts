import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkProgram, stopProcess } from '../../processes/program';
import type { LoadJob, LoadResult } from './load-job';

/** The clients, in a process of their own. */
export class LoadProcess {
  private readonly child: ChildProcess = forkProgram('gateway/load/main', []);

  async run(job: LoadJob): Promise<LoadResult> {
    const ended = new AbortController();
    this.child.send(job);
    try {
      const [result] = (await Promise.race([
        once(this.child, 'message', { signal: ended.signal }),
        once(this.child, 'exit', { signal: ended.signal }),
      ])) as [LoadResult];
      if (typeof result !== 'object') throw new Error('The load generator ended.');
      return result;
    } finally {
      ended.abort(); // whichever is still listened for
    }
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }
}
