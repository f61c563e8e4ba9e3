import { type MeasureDefinition } from './measure-definition';

/** Fewest people of whom a measure about the group may be shown. */
const leastGroup = 5;

const share = { unit: 'share', range: { least: 0, most: 1 } } as const;
const people = { unit: 'people', range: { least: 0, most: null } } as const;
const group = { about: 'GROUP', leastGroup } as const;
const person = { about: 'PERSON', leastGroup } as const;

/**
 * Conventions of all definitions. T is the moment evaluated (asOf), h the half-life. Only interactions with t_e ≤ T count,
 * and only those from one of the people, to one of the people or to all. The strength from i to j is
 * w_ij = Σ k_e · 2^(−(T−t_e)/h) over the interactions e from i to j, i ≠ j; what is said to all makes no tie. A tie i→j exists
 * when w_ij ≥ the least tie; where it does not, w_ij = 0 below. n is the number of people, m of ties. i and j are *connected*
 * when a tie exists in either direction; the weight of the connection is w_ij + w_ji. A measure is null where there is nothing
 * to measure, as each definition says.
 */
const table = [
  {
    ...group,
    ...people,
    name: 'people.count',
    direction: 'NEITHER',
    definition: 'n, the number of people in the network at T.',
    meaning: 'How many people the network has.',
    source: 'A count.',
  },
  {
    ...group,
    ...people,
    name: 'people.active',
    direction: 'HIGHER',
    definition:
      'Number of people from whom at least one interaction (to one of the people or to all) has T − h < t_e ≤ T.',
    meaning: 'How many people did something within the last half-life, the time in which a tie fades by half.',
    source: 'A count.',
  },
  {
    ...group,
    ...share,
    name: 'density',
    direction: 'NEITHER',
    definition: 'm / (n(n−1)), ties counted by direction; null when n < 2.',
    meaning:
      'Of all ties that could be, the share that is there. It falls as a network grows, and every tie costs time.',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4, https://doi.org/10.1017/CBO9780511815478',
  },
  {
    ...group,
    name: 'components.count',
    unit: 'groups',
    range: { least: 0, most: null },
    direction: 'LOWER',
    definition:
      'Number of components of the people linked by connections (direction and weight aside); somebody without a connection is one.',
    meaning:
      'Into how many groups that have nothing to do with each other the network falls. One is a network that hangs together.',
    source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  },
  {
    ...group,
    ...people,
    name: 'components.largest',
    direction: 'HIGHER',
    definition: 'Number of people in the largest component (see components.count); 0 when n = 0.',
    meaning: 'How many people a word can reach when it is passed on from one to the next.',
    source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  },
  {
    ...group,
    name: 'tieStrength.mean',
    unit: 'strength',
    range: { least: 0, most: null },
    direction: 'HIGHER',
    definition: 'Σ w_ij / m over the ties; null when m = 0.',
    meaning:
      'How strong a tie is on average: 1 is one interaction of weight 1 just now, or two of them a half-life ago.',
    source: 'Ours: exponential decay of evidence, the weights and the half-life being part of the evaluation.',
  },
  {
    ...group,
    ...share,
    name: 'reciprocity.arc',
    direction: 'HIGHER',
    definition: 'Number of ties i→j for which the tie j→i exists too, over m; null when m = 0.',
    meaning: 'How often a tie is returned.',
    source: 'Newman, Forrest & Balthrop (2002), Phys. Rev. E 66:035101, https://doi.org/10.1103/PhysRevE.66.035101',
  },
  {
    ...group,
    ...share,
    name: 'reciprocity.dyad',
    direction: 'HIGHER',
    definition: 'Pairs {i, j} tied in both directions, over pairs tied in at least one; null when m = 0.',
    meaning: 'Of the pairs who have to do with each other, the share in which both reach out.',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 13, https://doi.org/10.1017/CBO9780511815478',
  },
  {
    ...group,
    ...share,
    name: 'reciprocity.weighted',
    direction: 'HIGHER',
    definition: 'Σ_{i≠j} min(w_ij, w_ji) / Σ_{i≠j} w_ij over the ties; null when m = 0.',
    meaning: 'Give and take: of all that people give each other, the share that comes back.',
    source: 'Squartini et al. (2013), Sci. Rep. 3:2729, https://doi.org/10.1038/srep02729',
  },
  {
    ...group,
    ...share,
    name: 'horizontality',
    direction: 'HIGHER',
    definition: '1 − Σ_i (d_max − d_i) / ((n−1)(n−2)), d_i the number of people connected with i; null when n < 3.',
    meaning: '1 when everybody is in touch with as many people as everybody else, 0 when all run through one person.',
    source: 'Freeman (1978), Social Networks 1:215, https://doi.org/10.1016/0378-8733(78)90021-7',
  },
  {
    ...group,
    ...share,
    name: 'equalVoice',
    direction: 'HIGHER',
    definition:
      '−Σ_i p_i ln p_i / ln n, p_i = turns of voice of i / all turns, 0 ln 0 = 0; people who said nothing count in n; null when n < 2 or nobody spoke.',
    meaning:
      '1 when everybody is heard equally often, near 0 when one person does the talking. Who keeps silent lowers it.',
    source: 'Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0',
  },
  {
    ...group,
    ...share,
    name: 'betweenness.highest',
    direction: 'LOWER',
    definition: 'The highest betweenness.own of anybody; null when n < 3.',
    meaning: 'How much of what passes between others depends on one person.',
    source: 'Freeman (1977), Sociometry 40:35, https://doi.org/10.2307/3033543; computed after Brandes (2001)',
  },
  {
    ...group,
    ...people,
    name: 'cutMembers.count',
    direction: 'LOWER',
    definition:
      'Number of articulation points of the graph of connections: people whose absence leaves it with more components.',
    meaning: 'How many people would leave others cut off from each other if they were away. Each deserves a backup.',
    source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  },
  {
    ...group,
    ...people,
    name: 'absenceFactor',
    direction: 'HIGHER',
    definition:
      'Smallest k such that the k people with most contributions (counted, unweighted) have at least half of all; null when there are none.',
    meaning: 'How few people would have to be away for half of the contributions to be missing.',
    source: 'CHAOSS, Contributor Absence Factor, https://chaoss.community/kb/metric-contributor-absence-factor/',
  },
  {
    ...group,
    ...share,
    name: 'listening.answered',
    direction: 'HIGHER',
    definition:
      'Turns answered by T over all turns; null when there is none. For each ordered pair, a message from A to B opens a turn unless one of A to B is open; the next message from B to A at a later instant answers it. Messages crossing at one instant answer earlier turns, not each other, and each then opens a turn.',
    meaning: 'How often somebody who addresses another person gets a word back.',
    source:
      'Ours, after turn-taking: Sacks, Schegloff & Jefferson (1974), Language 50:696, https://doi.org/10.2307/412243',
  },
  {
    ...group,
    name: 'listening.latency',
    unit: 'h',
    range: { least: 0, most: null },
    direction: 'LOWER',
    definition:
      'Kaplan–Meier median, in hours, of the time from the opening of a turn (see listening.answered) to its answer, open turns censored at T: the smallest t with S(t) ≤ 0.5; null when S never gets there.',
    meaning: 'After how many hours half of those who wait for an answer have one, counting those who still wait.',
    source: 'Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457, https://doi.org/10.1080/01621459.1958.10501452',
  },
  {
    ...group,
    ...share,
    name: 'commitments.kept',
    direction: 'HIGHER',
    definition: 'Promises kept / (kept + broken); null when there are none.',
    meaning: 'Of the promises that came to an end, the share that was kept.',
    source: 'A share.',
  },
  {
    ...group,
    ...share,
    name: 'commitments.keptLowerBound',
    direction: 'HIGHER',
    definition:
      'Lower end of the 95 % Wilson score interval of commitments.kept: (p + z²/2N − z√(p(1−p)/N + z²/4N²)) / (1 + z²/N), N = kept + broken, z = 1.959963984540054; null when N = 0.',
    meaning: 'The share of promises kept that the evidence so far vouches for: few promises vouch for little.',
    source: 'Wilson (1927), J. Am. Stat. Assoc. 22:209, https://doi.org/10.1080/01621459.1927.10502953',
  },
  {
    ...person,
    ...share,
    name: 'betweenness.own',
    direction: 'NEITHER',
    definition:
      'Σ over unordered pairs {s, t} of others of σ_st(i)/σ_st, over (n−1)(n−2)/2: σ counts shortest paths, each connection as long as 1/(w_ij + w_ji); lengths within a relative 1e-12 are equal, unreachable pairs add 0; null when n < 3.',
    meaning: 'How much of what passes between others passes through you. Much of it makes you hard to do without.',
    source: 'Freeman (1977), Sociometry 40:35, https://doi.org/10.2307/3033543; computed after Brandes (2001)',
  },
  {
    ...person,
    name: 'cutMembers.own',
    unit: '1',
    range: { least: 0, most: 1 },
    direction: 'LOWER',
    definition: '1 for an articulation point of the graph of connections, else 0.',
    meaning: '1 when some people are in touch with the others only through you.',
    source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  },
  {
    ...person,
    ...share,
    name: 'balance.own',
    direction: 'NEITHER',
    definition: 'Σ_j w_ij / (Σ_j w_ij + Σ_j w_ji) over the ties of i; null when i has none.',
    meaning: 'Above one half you give more than you get, below it you get more than you give.',
    source:
      'Ours: out-strength over strength, Barrat et al. (2004), PNAS 101:3747, https://doi.org/10.1073/pnas.0400087101',
  },
] as const satisfies readonly MeasureDefinition[];

export type GroupMeasureName = Extract<(typeof table)[number], { about: 'GROUP' }>['name'];
export type PersonMeasureName = Extract<(typeof table)[number], { about: 'PERSON' }>['name'];

/** All that is measured, in the order in which it is best read. */
export const measures: readonly MeasureDefinition[] = table;
