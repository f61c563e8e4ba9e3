import { absenceFactor } from './absence-factor';
import { answeredShare } from './answered-share';
import { arcReciprocity } from './arc-reciprocity';
import { normalisedBetweenness } from './betweenness';
import { components } from './components';
import { cutMembers } from './cut-members';
import { density } from './density';
import { dyadReciprocity } from './dyad-reciprocity';
import { evenness } from './evenness';
import { giveTakeBalance } from './give-take-balance';
import { horizontality } from './horizontality';
import { keptRate } from './kept-rate';
import { meanTieStrength } from './mean-tie-strength';
import { type MeasureResult, type NetworkSnapshot, type RecordedInteraction } from './network-snapshot';
import { proposeBackup } from './propose-backup';
import { responseLatency } from './response-latency';
import { TieGraph } from './tie-graph';
import { tieStrengths } from './tie-strengths';
import { turns } from './turns';
import { weightedReciprocity } from './weighted-reciprocity';
import { wilsonLowerBound } from './wilson-lower-bound';

const hour = 3_600_000;

/**
 * Everything in `measures`, of one network at one moment. The same snapshot gives the same bits, in whatever order its lists
 * come. It computes whatever the size of the group; who may be shown what is for the caller to decide (`leastGroup`, `about`).
 *
 * Cost: betweenness leads, O(n m log n); 2,000 people with 60,000 interactions take some two seconds.
 *
 * @throws RangeError for a time that is not finite, a weight, half-life or least tie that is not above 0, a count below 0
 */
export function measureNetwork(snapshot: NetworkSnapshot): MeasureResult {
  const { asOf, halfLifeMs, leastTie, commitments } = snapshot;
  if (!(leastTie > 0)) throw new RangeError(`leastTie must be above 0, not ${leastTie}.`);
  const done = interactionsAmong(snapshot);
  const ties = tieStrengths(done, snapshot).filter(({ weight }) => weight >= leastTie);
  const graph = TieGraph.of(snapshot.people, ties);
  const between = normalisedBetweenness(graph);
  const cuts = cutMembers(graph);
  const isCut = new Set(cuts);
  const balances = giveTakeBalance(graph);
  const pieces = components(graph);
  const opened = turns(
    done.filter(({ isMessage }) => isMessage),
    asOf,
  );
  const latency = responseLatency(opened, asOf).median;
  const perPerson = (counts: (interaction: RecordedInteraction) => boolean) =>
    countBy(graph.people, done.filter(counts));

  return {
    group: {
      'people.count': graph.size,
      'people.active': perPerson(({ at }) => at > asOf - halfLifeMs).filter((count) => count > 0).length,
      density: density(graph),
      'components.count': pieces.count,
      'components.largest': pieces.largest,
      'tieStrength.mean': meanTieStrength(graph),
      'reciprocity.arc': arcReciprocity(graph),
      'reciprocity.dyad': dyadReciprocity(graph),
      'reciprocity.weighted': weightedReciprocity(graph),
      horizontality: horizontality(graph),
      equalVoice: evenness(perPerson(({ isTurn }) => isTurn)),
      'betweenness.highest': between && between.reduce((highest, value) => Math.max(highest, value), 0),
      'cutMembers.count': cuts.length,
      absenceFactor: absenceFactor(perPerson(({ isContribution }) => isContribution)),
      'listening.answered': answeredShare(opened),
      'listening.latency': latency === null ? null : latency / hour,
      'commitments.kept': keptRate(commitments.kept, commitments.broken),
      'commitments.keptLowerBound': wilsonLowerBound(commitments.kept, commitments.kept + commitments.broken),
    },
    persons: Object.fromEntries(
      graph.people.map((person, index) => [
        person,
        {
          'betweenness.own': between && between[index]!,
          'cutMembers.own': isCut.has(index) ? 1 : 0,
          'balance.own': balances[index]!,
        },
      ]),
    ),
    ties,
    cutMembers: cuts.map((cut) => {
      const backup = proposeBackup(graph, cut);
      return { person: graph.people[cut]!, backup: backup === null ? null : graph.people[backup]! };
    }),
  };
}

/** What happened by `asOf` between people who are still there, or from one of them to all. */
function interactionsAmong({ people, interactions, asOf }: NetworkSnapshot): RecordedInteraction[] {
  const present = new Set(people);
  return interactions.filter(
    ({ from, to, at }) => !(at > asOf) && present.has(from) && (to === null || present.has(to)),
  );
}

/** How many of the interactions are each person's, in the order of `people`. */
function countBy(people: readonly string[], interactions: readonly RecordedInteraction[]): number[] {
  const counts = new Map<string, number>();
  for (const { from } of interactions) counts.set(from, (counts.get(from) ?? 0) + 1);
  return people.map((person) => counts.get(person) ?? 0);
}
