import type { Tie } from '../src/graph/tie';

/**
 * Marriages between the great families of fifteenth-century Florence; the Pucci married none of the others.
 * Padgett & Ansell (1993), Robust action and the rise of the Medici, Am. J. Sociol. 98:1259, https://doi.org/10.1086/230190
 */
export const florentineFamilies = {
  people: [
    ...['Acciaiuoli', 'Albizzi', 'Barbadori', 'Bischeri', 'Castellani', 'Ginori', 'Guadagni', 'Lamberteschi'],
    ...['Medici', 'Pazzi', 'Peruzzi', 'Ridolfi', 'Salviati', 'Strozzi', 'Tornabuoni'],
  ],
  ties: `
    Acciaiuoli Medici, Castellani Peruzzi, Castellani Strozzi, Castellani Barbadori, Medici Barbadori, Medici Ridolfi,
    Medici Tornabuoni, Medici Albizzi, Medici Salviati, Salviati Pazzi, Peruzzi Strozzi, Peruzzi Bischeri,
    Strozzi Ridolfi, Strozzi Bischeri, Ridolfi Tornabuoni, Tornabuoni Guadagni, Albizzi Ginori, Albizzi Guadagni,
    Bischeri Guadagni, Guadagni Lamberteschi`
    .split(',')
    .map((pair): Tie<string> => {
      const [from, to] = pair.trim().split(' ');
      return { from: from!, to: to!, weight: 1 };
    }),
};
