import { refuseInput } from '@trama/errors';

/** An IANA time zone, by its name: an offset would not know summer from winter. Refuses anything else with INVALID_INPUT. */
export function timeZoneNamed(name: string): string {
  try {
    if (!/^[A-Za-z]/.test(name)) throw new RangeError('an offset');
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw refuseInput('timeZone', 'Name a time zone as IANA does: Europe/Madrid, America/Bogota, UTC.');
  }
}
