import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../until';

/** The processes as `npm start` names them. */
export type ProcessName =
  | 'MongoDB'
  | 'Redis'
  | 'members'
  | 'goals'
  | 'tasks'
  | 'communication'
  | 'evaluation'
  | 'evaluation-worker'
  | 'gateway';

const RESTART_MILLISECONDS = 60_000;

/** SIGKILL: no chance to say goodbye. Comes back when another process runs in its place. */
export async function killProcess(data: string, name: ProcessName): Promise<void> {
  const pid = await pidOf(data, name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  process.kill(pid, 'SIGKILL');
  await until(async () => {
    const now = await pidOf(data, name);
    return now !== undefined && now !== pid;
  }, RESTART_MILLISECONDS);
}

/** The supervisor records who runs, and records a process anew once it is ready again. */
async function pidOf(data: string, name: ProcessName): Promise<number | undefined> {
  const { children } = JSON.parse(await readFile(join(data, 'run.json'), 'utf8')) as {
    children: { name: string; pid: number }[];
  };
  return children.find((child) => child.name === name)?.pid;
}
