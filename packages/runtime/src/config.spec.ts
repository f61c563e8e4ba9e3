import { z } from 'zod';
import { mongoVariables, readVariables, runtimeVariables } from './config';

const variables = { ...runtimeVariables, ...mongoVariables, REMIND_HOURS: z.coerce.number().positive().default(24) };

it('fills in what is not said', () => {
  expect(readVariables(variables, { MONGODB_URI: 'mongodb://x' })).toMatchObject({
    PORT: 0,
    REMIND_HOURS: 24,
    LOG_LEVEL: 'info',
  });
});

it('names every fault at once, and never the value, which may be a password', () => {
  const read = () =>
    readVariables(variables, { MONGODB_URI: 'postgres://ana:secret@db', PORT: 'many', LOG_LEVEL: 'loud' });
  expect(read).toThrow(/MONGODB_URI[^]*|PORT[^]*|LOG_LEVEL/);
  for (const name of ['MONGODB_URI', 'PORT', 'LOG_LEVEL']) expect(read).toThrow(name);
  expect(read).not.toThrow('secret');
});

it('says of what is missing what it is for', () => {
  expect(() => readVariables(variables, {})).toThrow(
    'MONGODB_URI: is not set. Replica set, with the database of this service',
  );
});
