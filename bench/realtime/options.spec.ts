import { readOptions } from './options';

const read = (...args: string[]) => readOptions(args, 7);

it('compares, unless told otherwise', () => {
  expect(read()).toEqual({
    subscribers: 1_000,
    people: 1,
    selections: 1,
    events: 3_000,
    rate: 100,
    stopped: 0,
    gateways: undefined,
    cycles: undefined,
    reconnects: undefined,
    seed: 7,
  });
});

it('takes less of everything when it is to be quick, but for what is asked for', () => {
  expect(read('--quick', '--events', '50')).toMatchObject({ subscribers: 100, events: 50, stopped: 2 });
});

it('does again what it did with a seed', () => {
  expect(read('--reconnects', '1000', '--seed', '42')).toMatchObject({ reconnects: 1_000, seed: 42 });
});

it('says what it could be asked for', () => {
  expect(read('--help')).toBe('help');
  expect(() => read('--rate', 'fast')).toThrow('--rate wants a whole number');
});
