import { factsOf, graphOf } from '../../../test/facts-of';
import { karateClub } from '../../../test/karate-club';
import { namedGraph } from '../../graph/named-graph';
import type { TieGraph } from '../../graph/tie-graph';
import { communitiesCount } from './communities-count';
import { communitiesModularity } from './communities-modularity';
import { communitiesSpread } from './communities-spread';
import { eiIndex } from './ei-index';

const measured = (graph: TieGraph) => {
  const facts = factsOf(graph);
  return {
    count: communitiesCount.of(facts),
    modularity: communitiesModularity.of(facts),
    spread: communitiesSpread.of(facts),
    eiIndex: eiIndex.of(facts),
  };
};

describe('communities', () => {
  it('of the karate club are four, whichever run finds them', () => {
    const { graph } = namedGraph(karateClub.people, karateClub.ties);
    // 21 of 78 friendships are between the four.
    expect(measured(graph)).toEqual({
      count: 4,
      modularity: expect.closeTo(0.4198, 4),
      spread: expect.closeTo(0.001, 2),
      eiIndex: (21 - 57) / 78,
    });
  });

  it('are two where one tie links two triangles', () =>
    expect(measured(graphOf('a=b, b=c, c=a, d=e, e=f, f=d, c>d'))).toEqual({
      count: 2,
      modularity: expect.closeTo(12 / 13 - 1 / 2, 12),
      spread: 0,
      eiIndex: (1 - 6) / 7,
    }));

  it('count every contact once, whichever way it goes and however strong it is', () =>
    expect(measured(graphOf('a=b 9, c>d 8, e=f 7, b>c 1, d=e 1')).eiIndex).toBe((2 - 3) / 5));

  it('keep to themselves in separate pieces', () =>
    expect(measured(graphOf('a=b, c=d, e'))).toEqual({ count: 3, modularity: 0.5, spread: 0, eiIndex: -1 }));

  it('are people alone where nobody is tied', () => {
    expect(measured(graphOf('a, b'))).toEqual({ count: 2, modularity: null, spread: null, eiIndex: null });
    expect(measured(namedGraph([], []).graph)).toEqual({ count: 0, modularity: null, spread: null, eiIndex: null });
  });
});
