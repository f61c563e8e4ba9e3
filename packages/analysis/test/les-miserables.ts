import type { Tie } from '../src/graph/tie';

/** Each character after a colon with the ones earlier in the alphabet whom they meet, and in how many chapters. */
const meetings = `
Bossuet: Bahorel 4
Brevet: Bamatabois 1
Brujon: Babet 3
Champmathieu: Bamatabois 2, Brevet 2
Chenildieu: Bamatabois 1, Brevet 2, Champmathieu 2
Child2: Child1 3
Claquesous: Babet 4, Brujon 1
Cochepaille: Bamatabois 1, Brevet 2, Champmathieu 2, Chenildieu 2
Combeferre: Bahorel 5, Bossuet 9
Courfeyrac: Bahorel 6, Bossuet 12, Combeferre 13
Dahlia: Blacheville 3
Enjolras: Bahorel 4, Bossuet 10, Claquesous 1, Combeferre 15, Courfeyrac 17
Eponine: Anzelma 2, Babet 1, Brujon 1, Claquesous 1, Courfeyrac 1
Fameuil: Blacheville 4, Dahlia 3
Fantine: Bamatabois 1, Blacheville 3, Dahlia 4, Fameuil 3
Favourite: Blacheville 4, Dahlia 5, Fameuil 3, Fantine 4
Feuilly: Bahorel 3, Bossuet 6, Combeferre 5, Courfeyrac 6, Enjolras 6
Gavroche: Babet 1, Bahorel 5, Bossuet 5, Brujon 1, Child1 2, Child2 2, Combeferre 6, Courfeyrac 7, Enjolras 7,
  Feuilly 2
Gillenormand: BaronessT 1, Cosette 3
Grantaire: Bahorel 1, Bossuet 3, Combeferre 1, Courfeyrac 2, Enjolras 3, Feuilly 1, Gavroche 1
Gribier: Fauchelevent 2
Gueulemer: Babet 6, Brujon 3, Claquesous 4, Eponine 1, Gavroche 1
Javert: Babet 2, Bamatabois 1, Claquesous 1, Cosette 1, Enjolras 6, Fantine 5, Fauchelevent 1, Gavroche 1,
  Gueulemer 1
Joly: Bahorel 5, Bossuet 7, Combeferre 5, Courfeyrac 5, Enjolras 5, Feuilly 5, Gavroche 3, Grantaire 2
Judge: Bamatabois 2, Brevet 2, Champmathieu 3, Chenildieu 2, Cochepaille 2
Listolier: Blacheville 4, Dahlia 3, Fameuil 4, Fantine 3, Favourite 3
LtGillenormand: Cosette 1, Gillenormand 1
Mabeuf: Bahorel 2, Bossuet 1, Combeferre 2, Courfeyrac 2, Enjolras 1, Eponine 1, Feuilly 1, Gavroche 1, Joly 1
Magnon: Gillenormand 1
Marguerite: Fantine 2
Marius: Bahorel 1, BaronessT 1, Bossuet 5, Combeferre 5, Cosette 21, Courfeyrac 9, Enjolras 7, Eponine 5, Feuilly 1,
  Gavroche 4, Gillenormand 12, Joly 2, LtGillenormand 1, Mabeuf 1
MlleGillenormand: Cosette 2, Gillenormand 9, LtGillenormand 2, Marius 6
MlleVaubois: MlleGillenormand 1
MmeBurgon: Gavroche 2, Jondrette 1
MmeHucheloup: Bahorel 1, Bossuet 1, Courfeyrac 1, Enjolras 1, Gavroche 1, Grantaire 1, Joly 1
MmeMagloire: MlleBaptistine 6
MmePontmercy: MlleGillenormand 1
MmeThenardier: Anzelma 1, Babet 1, Claquesous 1, Cosette 4, Eponine 2, Fantine 2, Gueulemer 1, Javert 1, Magnon 1
Montparnasse: Babet 2, Brujon 1, Claquesous 2, Eponine 1, Gavroche 1, Gueulemer 2, Javert 1
MotherInnocent: Fauchelevent 3
MotherPlutarch: Mabeuf 3
Myriel: Champtercier 1, Count 2, CountessDeLo 1, Cravatte 1, Geborand 1, MlleBaptistine 8, MmeMagloire 10
Napoleon: Myriel 1
OldMan: Myriel 1
Perpetue: Fantine 1
Pontmercy: Marius 1, MmePontmercy 1
Prouvaire: Bahorel 2, Bossuet 2, Combeferre 2, Courfeyrac 3, Enjolras 4, Feuilly 2, Gavroche 1, Grantaire 1, Joly 2
Simplice: Fantine 2, Javert 1, Perpetue 2
Thenardier: Anzelma 2, Babet 6, Boulatruelle 1, Brujon 3, Claquesous 4, Cosette 1, Eponine 3, Fantine 1, Gavroche 1,
  Gueulemer 5, Javert 5, Marius 2, MmeThenardier 13, Montparnasse 1, Pontmercy 1
Tholomyes: Blacheville 4, Cosette 1, Dahlia 3, Fameuil 4, Fantine 3, Favourite 3, Listolier 4, Marius 1
Toussaint: Cosette 2, Javert 1
Valjean: Babet 1, Bamatabois 2, Bossuet 1, Brevet 2, Champmathieu 3, Chenildieu 2, Claquesous 1, Cochepaille 2,
  Cosette 31, Enjolras 4, Fantine 9, Fauchelevent 8, Gavroche 1, Gervais 1, Gillenormand 2, Gueulemer 1, Isabeau 1,
  Javert 17, Judge 3, Labarre 1, Marguerite 1, Marius 19, MlleBaptistine 3, MlleGillenormand 2, MmeDeR 1,
  MmeMagloire 3, MmeThenardier 7, Montparnasse 1, MotherInnocent 1, Myriel 5, Scaufflaire 1, Simplice 3,
  Thenardier 12, Toussaint 1
Woman1: Javert 1, Valjean 2
Woman2: Cosette 1, Javert 1, Valjean 3
Zephine: Blacheville 3, Dahlia 4, Fameuil 3, Fantine 4, Favourite 4, Listolier 3, Tholomyes 3
`;

/**
 * The 77 characters of Victor Hugo's Les Misérables, each pair tied (in one direction) by the number of chapters in which they
 * meet: 254 ties, of 820 meetings.
 * Knuth (1993), The Stanford GraphBase, ACM Press, file jean.dat, https://www-cs-faculty.stanford.edu/~knuth/sgb.html
 */
export const lesMiserables = fromMeetings();

function fromMeetings(): { people: string[]; ties: Tie<string>[] } {
  const ties = meetings
    .trim()
    .split(/\n(?! )/)
    .flatMap((line) => {
      const [one, others] = line.split(':');
      return others!.split(',').map((meeting): Tie<string> => {
        const [other, chapters] = meeting.trim().split(/\s+/);
        return { from: other!, to: one!, weight: Number(chapters) };
      });
    });
  return { people: [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort(), ties };
}
