import { fetches } from './library';
import { same } from './promise';

describe('What several subgraphs share', () => {
  same('at the root is asked of each for its part', '{ cooperative { name founded motto } }');
  same('at the root may be an entity', '{ newest { title inStock copies { number } legacyCode } }');
  same('may be a value of which each knows a part', '{ books { size { width height weight } } }');
  same('may be a value of which one part is asked for', '{ books { size { weight } } b: books { size { height } } }');
  same('is whole under other names', '{ books { s: size { w: weight h: height } size { width } } }');
  same('is given by either', '{ branches { address { city street } } places { address { street } } }');
  same('is added to from elsewhere', '{ branches { address { postcode } } places { address { city postcode } } }');
});

describe('An enum', () => {
  same('has the values of all that give it', '{ loans { borrowerRole } me { role } }');
  same('and what is deprecated', '{ languages(of: [EU]) }');
});

describe('A field that was taken over', () => {
  same('comes from its new owner', '{ book { shelfmark callNumber } legacyBook { shelfmark } }');
  same(
    'comes from its old owner as long as its label is for nobody',
    '{ book { blurb } legacyBook { blurb legacyCode } }',
  );

  it('is asked of one of the two', async () => {
    const { ours, stock } = await fetches({ query: '{ legacyBook { shelfmark blurb } }' });
    expect(ours).toEqual(stock);
    expect(ours[0]).not.toContain('shelfmark');
    expect(ours[0]).toContain('blurb');
  });
});

describe('A subgraph of the first federation', () => {
  same('extends entities of others', '{ books { legacyCode } legacyBook { title legacyCode } }');
  same('requires', '{ books { stickers pages } legacyBook { stickers } }');
});
