import { readFile } from 'node:fs/promises';
import { runCommand } from './run-command';

/**
 * When a process started, in whatever form this system tells it. Together with the process id it names one process for
 * good: ids are given again, also after a restart of the machine. Null when there is no such process.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return startOnLinux(pid);
  const start = await runCommand('ps', ['-o', 'lstart=', '-p', `${pid}`]).catch(() => '');
  return start.trim() || null;
}

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // After the program's name, which may hold anything: state is the first field, start in clock ticks the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}
