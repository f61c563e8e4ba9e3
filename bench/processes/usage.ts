import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The kernel counts CPU time in these, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

export interface Usage {
  /** Of user and system, of all threads, since they started. */
  readonly cpuMilliseconds: number;
  /** The most that each process held at once, added up. */
  readonly peakMegabytes: number;
  readonly residentMegabytes: number;
}

/** What a process and those that it started have used, as /proc tells. */
export function usageOf(pid: number): Usage {
  let ticks = 0;
  let peak = 0;
  let resident = 0;
  for (const member of treeOf(pid)) {
    try {
      ticks += ticksOf(member);
      const status = readFileSync(`/proc/${member}/status`, 'utf8');
      peak += kilobytes(status, 'VmHWM');
      resident += kilobytes(status, 'VmRSS');
    } catch {
      // It ended meanwhile; its time went to its parent.
    }
  }
  return {
    cpuMilliseconds: (ticks * 1_000) / TICKS_A_SECOND,
    peakMegabytes: peak / 1_024,
    residentMegabytes: resident / 1_024,
  };
}

function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(Number(name));
      return fields ? [{ pid: Number(name), parent: Number(fields[1]) }] : [];
    });
  const tree = [pid];
  for (const member of tree) tree.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
  return tree;
}

/** The fields after the name, which may hold anything: state, parent, … */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Its own, and that of its children which have ended. */
function ticksOf(pid: number): number {
  const fields = statOf(pid);
  if (!fields) return 0;
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** Sockets that a process holds open. */
export function openSockets(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => linkOf(`/proc/${pid}/fd/${fd}`).startsWith('socket:')).length;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
