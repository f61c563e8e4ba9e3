import { florentineFamilies } from '../test/florentine-families';
import { graphOf } from '../test/graph-of';
import { karateClub } from '../test/karate-club';
import { components, density, giveTakeBalance, horizontality, meanTieStrength, TieGraph } from './index';

const nobody = TieGraph.of([], []);
const karate = TieGraph.of(karateClub.people, karateClub.ties);

describe('density', () => {
  it('is the share of possible ties that are there', () => {
    expect(density(graphOf('ana=ben, cho'))).toBe(2 / 6);
    // 78 friendships among 34 · 33 / 2 pairs; each is given here in one direction of two.
    expect(2 * density(karate)!).toBeCloseTo(78 / 561, 15);
  });
  it('is nothing without a pair', () => expect([nobody, graphOf('ana')].map(density)).toEqual([null, null]));
});

describe('mean tie strength', () => {
  it('is that of the ties there are', () => expect(meanTieStrength(graphOf('ana>ben 3, ben>ana 1, cho'))).toBe(2));
  it('is nothing without ties', () => expect(meanTieStrength(graphOf('ana, ben'))).toBeNull());
});

describe('horizontality', () => {
  it('is 0 where all runs through one person', () => expect(horizontality(graphOf('a=b, a=c, a>d, e>a'))).toBe(0));
  it('is 1 where everybody has as many contacts', () => expect(horizontality(graphOf('a>b, b=c, c>d, d>a'))).toBe(1));
  it('is 1 where nobody has any', () => expect(horizontality(graphOf('a, b, c'))).toBe(1));
  it('is nothing for fewer than three', () => expect(horizontality(graphOf('a=b'))).toBeNull());

  it('is the complement of the centralisation of the karate club and of Florence', () => {
    // Zachary's degrees add up to 156, the highest is 17: (34 · 17 − 156) / (33 · 32).
    expect(1 - horizontality(karate)!).toBeCloseTo(422 / 1056, 12);
    // Wasserman & Faust (1994), ch. 5: 0.267 for the sixteen families with the Pucci, who married nobody.
    const families = TieGraph.of([...florentineFamilies.people, 'Pucci'], florentineFamilies.ties);
    expect(1 - horizontality(families)!).toBeCloseTo(0.267, 3);
  });
});

describe('components', () => {
  it('are the pieces without contact', () => {
    expect(components(graphOf('a>b, c>b, d=e, f'))).toEqual({ count: 3, largest: 3 });
    expect(components(karate)).toEqual({ count: 1, largest: 34 });
  });
  it('are none where nobody is', () => expect(components(nobody)).toEqual({ count: 0, largest: 0 }));
});

describe('the balance of give and take', () => {
  it('is the share that a person gives', () =>
    expect(giveTakeBalance(graphOf('ana>ben 3, ben>ana 1, cho'))).toEqual([3 / 4, 1 / 4, null]));
});
