import { compareCodeUnits, type GoalRecord } from '@trama/analysis';
import { later, type KnownEntry } from './known-entry';

interface Course {
  adopted: KnownEntry | null;
  firstCheckInAt: number;
  lastCheckIn: KnownEntry | null;
  isOver: boolean;
}

/** What became of goals, told an entry at a time in any order. */
export class GoalCourses {
  private readonly courses = new Map<string, Course>();

  add(entry: KnownEntry): void {
    const { kind, evidenceId } = entry;
    if (!kind.startsWith('GOAL_')) return;
    const course = this.courses.get(evidenceId) ?? {
      adopted: null,
      firstCheckInAt: Infinity,
      lastCheckIn: null,
      isOver: false,
    };
    if (kind === 'GOAL_ADOPTED') course.adopted = later(course.adopted, entry);
    if (kind === 'GOAL_ACHIEVED' || kind === 'GOAL_DROPPED') course.isOver = true;
    if (kind === 'GOAL_CHECK_IN') {
      course.lastCheckIn = later(course.lastCheckIn, entry);
      course.firstCheckInAt = Math.min(course.firstCheckInAt, entry.at.getTime());
    }
    this.courses.set(evidenceId, course);
  }

  /**
   * Those that the network has made its own, and neither reached nor given up; by id. Only on such a goal can one check in:
   * one whose adoption the ledger was not told of counts as adopted with its first check-in.
   */
  standing(): ReadonlyMap<string, GoalRecord> {
    return new Map(
      [...this.courses]
        .filter(([, { isOver, adopted, lastCheckIn }]) => !isOver && (adopted ?? lastCheckIn))
        .sort(([a], [b]) => compareCodeUnits(a, b))
        .map(([id, { adopted, firstCheckInAt, lastCheckIn }]) => [
          id,
          {
            adoptedAt: adopted ? adopted.at.getTime() : firstCheckInAt,
            lastCheckInAt: lastCheckIn && lastCheckIn.at.getTime(),
            progress: lastCheckIn && lastCheckIn.progress,
          },
        ]),
    );
  }
}
