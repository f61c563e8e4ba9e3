import { bridges } from './bridges';
import { brokenPromises } from './broken-promises';
import { carriedByFew } from './carried-by-few';
import { dormantTies } from './dormant-ties';
import { fewVoices } from './few-voices';
import type { Finding, FindingKind, GroupFacts, Rule } from './finding';
import { goalsUnattended } from './goals-unattended';
import { informationOnly } from './information-only';
import { lessonsUnused } from './lessons-unused';
import { oneWayGiving } from './one-way-giving';
import { quiet } from './quiet';
import { runsThroughFew } from './runs-through-few';
import { scattered } from './scattered';
import { singlePointsOfFailure } from './single-points-of-failure';
import { slowAnswers } from './slow-answers';
import { unanswered } from './unanswered';
import { unthanked } from './unthanked';

/** What is looked for in a group, in the order in which it is told: what holds it together, then how it works. */
const rules: readonly (readonly [FindingKind, Rule])[] = [
  ['QUIET', quiet],
  ['SCATTERED', scattered],
  ['SINGLE_POINTS_OF_FAILURE', singlePointsOfFailure],
  ['BRIDGES', bridges],
  ['DORMANT_TIES', dormantTies],
  ['RUNS_THROUGH_FEW', runsThroughFew],
  ['CARRIED_BY_FEW', carriedByFew],
  ['FEW_VOICES', fewVoices],
  ['ONE_WAY_GIVING', oneWayGiving],
  ['UNANSWERED', unanswered],
  ['SLOW_ANSWERS', slowAnswers],
  ['BROKEN_PROMISES', brokenPromises],
  ['UNTHANKED', unthanked],
  ['GOALS_UNATTENDED', goalsUnattended],
  ['LESSONS_UNUSED', lessonsUnused],
  ['INFORMATION_ONLY', informationOnly],
];

export const groupFindings = (facts: GroupFacts): Finding[] =>
  rules.flatMap(([kind, rule]) => {
    const found = rule(facts);
    return found ? [{ kind, ...found, suggestedMemberId: null }] : [];
  });
