import { refusal } from '@trama/testkit';
import { timeZoneNamed } from './time-zone';

it.each(['Europe/Madrid', 'America/Bogota', 'UTC'])('knows %s', (name) => expect(timeZoneNamed(name)).toBe(name));

it.each(['Mars/Olympus', '+02:00', '', 'Europe/Madrid; x'])('does not know “%s”', (name) =>
  expect(() => timeZoneNamed(name)).toThrow(refusal('INVALID_INPUT', { field: 'timeZone' })),
);
