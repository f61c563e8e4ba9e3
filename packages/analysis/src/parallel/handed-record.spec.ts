import { ratingsOf } from '../../test/ratings-of';
import { recordOf } from '../../test/record-of';
import type { NetworkRecord } from '../record/network-record';
import { handed, received } from './handed-record';

const people = Array.from({ length: 25_000 }, (_, number) => `p${String(number).padStart(5, '0')}`);

const there = async (record: NetworkRecord): Promise<NetworkRecord> => received(structuredClone(await handed(record)));

describe('A record that is handed over', () => {
  it('is the same on the other side, however long its lists', async () => {
    const record = recordOf({
      people: [...people, '\ud800 is half a character'],
      commitments: people.map((_, at) => ({ promisedAt: at, endedAt: at % 2 ? at : null, outcome: 'OPEN' })),
      goals: [{ adoptedAt: 1, lastCheckInAt: null, progress: NaN }],
      review: {
        asked: 3,
        answered: [0, 1],
        stated: { from: Uint32Array.of(0), to: Uint32Array.of(1) },
        ratings: ratingsOf([0, 0, 4.5], [1, 0, 5]),
      },
    });
    expect(await there(record)).toEqual(record);
  });

  it('may be that of nobody, who was not asked either', async () => {
    expect(await there(recordOf({}))).toEqual(recordOf({}));
  });

  it('shares the columns of a review', async () => {
    const review = {
      asked: 1,
      answered: [0],
      stated: { from: Uint32Array.of(0), to: new Uint32Array(new SharedArrayBuffer(4)) },
      ratings: ratingsOf([0, 0, 5]),
    };
    const { stated, ratings } = (await handed(recordOf({ people: ['ana'], review }))).review!;
    expect(stated.to).toBe(review.stated.to);
    for (const column of [stated.from, ...Object.values(ratings)])
      expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('lets other events have their turn', async () => {
    const turn = jest.fn();
    setImmediate(turn);
    await handed(recordOf({ people }));
    expect(turn).toHaveBeenCalled();
  });
});
