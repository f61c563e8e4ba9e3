import { StallWatch } from './stall-watch';

const INTERVAL = 50;
/** Five that have waited from the beginning. */
const several = [0, 0, 0, 0, 0];

/** Looks at these moments; at which of them did it stall? */
const stalls = (watch: StallWatch, moments: readonly number[], waits = several): number[] =>
  moments.filter((now) => watch.isStalled(now, waits));

const every = (interval: number, until: number): number[] =>
  Array.from({ length: until / interval + 1 }, (_, index) => index * interval);

it('finds a stall where nothing came for as long as its patience lasts', () => {
  expect(stalls(new StallWatch(1_500, INTERVAL), every(INTERVAL, 2_000))[0]).toBe(1_500);
});

it('finds none where anything came, be it from a single one', () => {
  const watch = new StallWatch(1_500, INTERVAL);
  const found = every(INTERVAL, 6_000).filter((now) => {
    if (now % 1_000 === 0) watch.heard();
    return watch.isStalled(now, several);
  });
  expect(found).toEqual([]);
});

it('finds none where fewer wait', () => {
  expect(stalls(new StallWatch(1_500, INTERVAL), every(INTERVAL, 6_000), several.slice(1))).toEqual([]);
});

it('finds none where most have only just begun to wait', () => {
  const waits = [0, 1_400, 1_400, 1_400, 1_400, 1_400];
  const found = stalls(new StallWatch(1_500, INTERVAL), every(INTERVAL, 2_500), waits);
  expect(found[0]).toBe(1_900); // a third of its patience later
});

it('does not count time in which the gateway itself was held up', () => {
  const watch = new StallWatch(1_500, INTERVAL);
  expect(stalls(watch, [0, 50, 5_000, 5_050, 5_100])).toEqual([]);
});
