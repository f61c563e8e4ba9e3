import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { startOf } from '../processes/identity';
import { until } from '../processes/until';

const processSchema = z.object({ name: z.string(), pid: z.int(), start: z.string() });
const contents = z.object({ supervisor: processSchema, children: z.array(processSchema) });
type RecordedProcess = z.output<typeof processSchema>;

/**
 * Which processes run on a data folder, in a file. A supervisor that is killed cannot stop what it started; whoever
 * comes next finds it here.
 */
export class RunRecord {
  private readonly children = new Map<string, RecordedProcess>();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly file: string) {}

  /** The supervisor that is at work on this data folder, if there is one. */
  async owner(): Promise<number | null> {
    const found = await this.read();
    return found && (await isAlive(found.supervisor)) ? found.supervisor.pid : null;
  }

  /** Ends what a supervisor that is gone has left behind, and gives the names. */
  async endLeftovers(): Promise<string[]> {
    const children = (await this.read())?.children ?? [];
    const ended: string[] = [];
    for (const child of children.toReversed()) {
      if (!(await isAlive(child))) continue;
      ended.push(child.name);
      await end(child);
    }
    await this.clear();
    return ended;
  }

  /** Claims the data folder for this process. */
  claim(): Promise<void> {
    return this.write();
  }

  async add(name: string, pid: number): Promise<void> {
    const start = await startOf(pid);
    if (start === null) return; // it has ended already
    this.children.set(name, { name, pid, start });
    await this.write();
  }

  async clear(): Promise<void> {
    await this.writing;
    await rm(this.file, { force: true });
  }

  private async read(): Promise<z.output<typeof contents> | null> {
    try {
      return contents.parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch {
      return null; // none, or cut short by the same end that it should record
    }
  }

  /** One at a time, and whole. */
  private write(): Promise<void> {
    this.writing = this.writing.then(async () => {
      const supervisor = { name: 'supervisor', pid: process.pid, start: (await startOf(process.pid)) ?? '' };
      await mkdir(dirname(this.file), { recursive: true });
      await writeFile(`${this.file}.new`, JSON.stringify({ supervisor, children: [...this.children.values()] }));
      await rename(`${this.file}.new`, this.file);
    });
    return this.writing;
  }
}

const isAlive = async ({ pid, start }: RecordedProcess): Promise<boolean> => (await startOf(pid)) === start;

async function end(child: RecordedProcess): Promise<void> {
  const signal = (kind: NodeJS.Signals) => {
    try {
      process.kill(-child.pid, kind); // it has a group of its own
    } catch {
      // It ended just now.
    }
  };
  const gone = async () => ((await isAlive(child)) ? null : true);
  signal('SIGTERM');
  try {
    await until(gone, { withinMs: 15_000, late: 'still there' });
  } catch {
    signal('SIGKILL');
    await until(gone, { withinMs: 5_000, late: `Process ${child.pid} (${child.name}) cannot be ended` });
  }
}
