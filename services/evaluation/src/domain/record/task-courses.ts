import { later, type KnownEntry } from './known-entry';

interface Course {
  /** How it was last written down; null where the ledger was not told. */
  written: KnownEntry | null;
  isDone: boolean;
}

/** What became of tasks, told an entry at a time in any order. */
export class TaskCourses {
  private readonly courses = new Map<string, Course>();

  add(entry: KnownEntry): void {
    const { kind, evidenceId } = entry;
    if (kind !== 'TASK_CREATED' && kind !== 'TASK_EDITED' && kind !== 'TASK_DONE') return;
    const course = this.courses.get(evidenceId) ?? { written: null, isDone: false };
    if (kind === 'TASK_DONE') course.isDone = true;
    else course.written = later(course.written, entry);
    this.courses.set(evidenceId, course);
  }

  /** Of each task that is not done, the goal that it is for. */
  goalsOfOpen(): readonly (string | null)[] {
    return [...this.courses.values()].flatMap(({ written, isDone }) => (isDone || !written ? [] : [written.aboutId]));
  }
}
