import { brokenPromises } from './broken-promises';
import { carriedByFew } from './carried-by-few';
import { fewVoices } from './few-voices';
import type { Facts, Finding, FindingKind, Rule } from './finding';
import { oneWayGiving } from './one-way-giving';
import { quiet } from './quiet';
import { runsThroughFew } from './runs-through-few';
import { scattered } from './scattered';
import { singlePointsOfFailure } from './single-points-of-failure';
import { slowAnswers } from './slow-answers';
import { unanswered } from './unanswered';

/** What is looked for in a group, in the order in which it is told: what holds it together, then how it works. */
const rules: readonly (readonly [FindingKind, Rule])[] = [
  ['QUIET', quiet],
  ['SCATTERED', scattered],
  ['SINGLE_POINTS_OF_FAILURE', singlePointsOfFailure],
  ['RUNS_THROUGH_FEW', runsThroughFew],
  ['CARRIED_BY_FEW', carriedByFew],
  ['FEW_VOICES', fewVoices],
  ['ONE_WAY_GIVING', oneWayGiving],
  ['UNANSWERED', unanswered],
  ['SLOW_ANSWERS', slowAnswers],
  ['BROKEN_PROMISES', brokenPromises],
];

export const groupFindings = (facts: Facts): Finding[] =>
  rules.flatMap(([kind, rule]) => {
    const found = rule(facts);
    return found ? [{ kind, ...found, suggestedMemberId: null }] : [];
  });
