import { InFlight } from './in-flight';

it('gives whoever asks for the same meanwhile what comes of it', async () => {
  const underWay = new InFlight<string>();
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = underWay.add('a', promise);
  const second = underWay.get('a');
  expect(underWay.get('b')).toBeUndefined();
  resolve('done');
  expect(await Promise.all([first, second])).toEqual(['done', 'done']);
});

it.each(['comes to an end', 'fails'])('forgets work that %s', async (how) => {
  const underWay = new InFlight<string>();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const work = underWay.add('a', promise);
  if (how === 'fails') reject(new Error('no'));
  else resolve('yes');
  await work.catch(() => undefined);
  expect(underWay.get('a')).toBeUndefined();
});
