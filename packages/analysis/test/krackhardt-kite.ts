import type { Tie } from '../src/graph/tie';

/**
 * Ten people in the shape of a kite: the best connected (Diane) is not the one in between (Heather).
 * Krackhardt (1990), Assessing the political landscape, Adm. Sci. Q. 35:342, https://doi.org/10.2307/2393394
 */
export const krackhardtKite = {
  people: ['Andre', 'Beverly', 'Carol', 'Diane', 'Ed', 'Fernando', 'Garth', 'Heather', 'Ike', 'Jane'],
  ties: `
    Andre Beverly, Andre Carol, Andre Diane, Andre Fernando, Beverly Diane, Beverly Ed, Beverly Garth, Carol Diane,
    Carol Fernando, Diane Ed, Diane Fernando, Diane Garth, Ed Garth, Fernando Garth, Fernando Heather, Garth Heather,
    Heather Ike, Ike Jane`
    .split(',')
    .map((pair): Tie<string> => {
      const [from, to] = pair.trim().split(' ');
      return { from: from!, to: to!, weight: 1 };
    }),
};
