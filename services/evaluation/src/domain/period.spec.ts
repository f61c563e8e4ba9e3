import { refusal } from '@trama/testkit';
import { checkCron, endedPeriods, nextEnd } from './period';

const madrid = { cron: '0 6 1 * *', timeZone: 'Europe/Madrid' };
const at = (text: string): Date => new Date(text);

describe('The periods of a network', () => {
  it('end at the hour of its own clock, in summer as in winter', () => {
    const periods = endedPeriods(madrid, at('2024-02-10T12:00:00Z'), at('2024-05-01T03:59:59Z'), 50);
    expect(periods.map(({ end }) => end.toISOString())).toEqual([
      '2024-03-01T05:00:00.000Z',
      '2024-04-01T04:00:00.000Z',
    ]);
  });

  it('follow one another without a gap, the first from when the network was founded', () => {
    const founded = at('2024-02-10T12:00:00Z');
    const periods = endedPeriods(madrid, founded, at('2024-12-31T00:00:00Z'), 50);
    expect(periods).toHaveLength(10);
    expect(periods.map(({ start }) => start)).toEqual([founded, ...periods.slice(0, -1).map(({ end }) => end)]);
  });

  it('end exactly when they are due, not a moment later', () => {
    const end = at('2024-03-01T05:00:00Z');
    expect(endedPeriods(madrid, at('2024-02-10T12:00:00Z'), end, 50)).toHaveLength(1);
    expect(endedPeriods(madrid, end, at('2024-03-02T00:00:00Z'), 50)).toEqual([]);
    expect(nextEnd(madrid, end)).toEqual(at('2024-04-01T04:00:00Z'));
  });

  it('are taken a few at a time after a long absence', () => {
    const days = { cron: '0 0 * * *', timeZone: 'UTC' };
    const some = endedPeriods(days, at('2024-01-01T00:00:00Z'), at('2024-12-31T00:00:00Z'), 3);
    expect(some.map(({ end }) => end.getUTCDate())).toEqual([2, 3, 4]);
  });
});

describe('A cron', () => {
  it.each(['0 6 1 * *', '0 * * * *', '30 7 * * MON', '0 0 L * *', '15 3 1,15 * *'])('may be %s', (cron) =>
    expect(() => checkCron(cron)).not.toThrow(),
  );

  it.each([
    ['nothing', ''],
    ['words', 'every month'],
    ['four fields', '0 6 1 *'],
    ['seconds', '0 0 6 1 * *'],
    ['a nickname', '@monthly'],
    ['a day that never comes', '0 0 30 2 *'],
    ['a minute of chance', 'H 6 1 * *'],
    ['a minute that is none', '61 * * * *'],
    ['very much', `${'0,'.repeat(100)}0 6 1 * *`],
  ])('is not %s', (_what, cron) => expect(() => checkCron(cron)).toThrow(refusal('INVALID_INPUT', { field: 'cron' })));

  it.each(['* * * * *', '0,30 6 * * *', '0,59 6 1 * *'])('does not come true twice an hour, as %s does', (cron) =>
    expect(() => checkCron(cron)).toThrow(refusal('INVALID_INPUT', { field: 'cron' })),
  );
});
