import { viewerOf } from '@trama/identity';
import { refusal } from '@trama/testkit';
import { momentOf } from './moment';

const now = new Date('2026-03-01T12:00:00Z');
const lastYear = new Date('2025-03-01T12:00:00Z');
const ana = viewerOf('ana', { orchard: 'STEWARD' });
const ben = viewerOf('ben', { orchard: 'MEMBER' });

it('is now for whoever does not say otherwise', () => {
  expect(momentOf(ben, 'orchard', undefined, now)).toBe(now);
});

it('is a time in the past where a steward enters what was', () => {
  expect(momentOf(ana, 'orchard', lastYear, now)).toBe(lastYear);
});

it('is not for others to choose', () => {
  expect(() => momentOf(ben, 'orchard', lastYear, now)).toThrow(refusal('FORBIDDEN', { action: 'network.import' }));
});

it('is never in the future', () => {
  expect(() => momentOf(ana, 'orchard', new Date('2027-01-01T00:00:00Z'), now)).toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
});
