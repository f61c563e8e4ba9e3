import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkProgram, stopProcess } from '../processes/program';
import { usageOf, type Usage } from '../processes/usage';

/** What a program does for the one that started it, by name: one thing at a time. */
export type Tasks = Readonly<Record<string, (input: never) => unknown>>;

interface Order {
  readonly task: string;
  readonly input: unknown;
}

type Outcome = { readonly done: unknown } | { readonly failed: string };

/** A program of this package in a process of its own, that does what it is told. */
export class Assistant<Known extends Tasks> {
  private readonly child: ChildProcess;

  constructor(
    private readonly file: string,
    args: readonly string[] = [],
  ) {
    this.child = forkProgram(file, args);
  }

  /** @throws where it fails, or ends meanwhile */
  async ask<Task extends keyof Known & string>(
    task: Task,
    input: Parameters<Known[Task]>[0],
  ): Promise<Awaited<ReturnType<Known[Task]>>> {
    const answered = new AbortController();
    this.child.send({ task, input } satisfies Order);
    try {
      const [outcome] = (await Promise.race([
        once(this.child, 'message', { signal: answered.signal }),
        once(this.child, 'exit', { signal: answered.signal }).then(() => [{ failed: 'it ended' }]),
      ])) as [Outcome];
      if ('failed' in outcome) throw new Error(`${this.file}, ${task}: ${outcome.failed}`);
      return outcome.done as Awaited<ReturnType<Known[Task]>>;
    } finally {
      answered.abort(); // whichever is still listened for
    }
  }

  usage(): Usage {
    if (this.child.pid === undefined) throw new Error(`${this.file} never ran.`);
    return usageOf(this.child.pid);
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }
}

/** What such a program calls: does what it is told until whoever started it is gone. */
export function assist(tasks: Tasks): void {
  const carryOut = async ({ task, input }: Order): Promise<unknown> => tasks[task]!(input as never);
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (done) => process.send?.({ done } satisfies Outcome),
      (error: unknown) => {
        const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.send?.({ failed } satisfies Outcome);
      },
    );
  });
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
}
