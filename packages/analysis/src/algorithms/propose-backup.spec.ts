import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { proposeBackup } from './propose-backup';

describe('the backup of a cut member', () => {
  // People are numbered by name.
  it('is who already has to do with most of their contacts', () =>
    // ben (0) and cho (1) know each other; eve (3), whom dan (2) knows best, knows nobody else.
    expect(proposeBackup(graphOf('dan=ben, dan=cho 2, dan=eve 9, ben>cho'), 2)).toBe(1));
  it('of several is who is closest to them', () =>
    expect(proposeBackup(graphOf('ana=ben, ana=cho 2, ana=dan'), 0)).toBe(2));
  it('of those is the first', () => expect(proposeBackup(graphOf('eve=ben, eve=cho, eve=dan'), 3)).toBe(0));
  it('is nobody for who has no ties', () => expect(proposeBackup(graphOf('ana, ben=cho'), 0)).toBeNull());

  it('is a contact with whom nobody has more contacts in common', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const connected = adjacency(graph);
        connected.forEach((contacts, person) => {
          const common = contacts.map((is, other) =>
            is ? contacts.filter((theirs, third) => theirs && connected[other]![third]).length : -1,
          );
          const backup = proposeBackup(graph, person);
          expect(backup === null ? -1 : common[backup]).toBe(Math.max(-1, ...common));
        });
      }),
    ));
});
