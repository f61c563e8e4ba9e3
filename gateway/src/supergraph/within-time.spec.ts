import { OutOfTime, withinTime } from './within-time';

describe('a task that must end', () => {
  it('gives what it gives', () => {
    const given = { of: 'the task' };
    expect(withinTime(() => given, 1_000)).toBe(given);
  });

  it('throws what it throws', () => {
    const own = new RangeError('its own');
    const task = (): void => {
      throw own;
    };
    expect(() => withinTime(task, 1_000)).toThrow(own);
  });

  it('is stopped where it goes on for ever, and the next is not', () => {
    let rounds = 0;
    const endless = (): void => {
      for (;;) rounds += 1;
    };
    expect(() => withinTime(endless, 20)).toThrow(OutOfTime);
    expect(rounds).toBeGreaterThan(0);
    expect(withinTime(() => 'as ever', 1_000)).toBe('as ever');
  });
});
