import { achieveGoal } from './achieve-goal';
import { adoptGoal } from './adopt-goal';
import { answerObjection } from './answer-objection';
import { checkIn } from './check-in-on-goal';
import { dropGoal } from './drop-goal';
import { objectToGoal } from './object-to-goal';
import type { Ports } from './ports';
import { proposeGoal } from './propose-goal';
import { reviseGoal } from './revise-goal';

/** All that this service can do. */
export const useCases = (ports: Ports) => ({
  proposeGoal: proposeGoal(ports),
  reviseGoal: reviseGoal(ports),
  objectToGoal: objectToGoal(ports),
  answerObjection: answerObjection(ports),
  adoptGoal: adoptGoal(ports),
  checkIn: checkIn(ports),
  achieveGoal: achieveGoal(ports),
  dropGoal: dropGoal(ports),
});

export type UseCases = ReturnType<typeof useCases>;
