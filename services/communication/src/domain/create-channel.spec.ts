import { refusal } from '@trama/testkit';
import { nine } from '../../test/garden';
import { open } from './create-channel';

it('trims what it is called and what it is for', () => {
  expect(open({ networkId: 'orchard', name: ' Garden ', purpose: ' ' }, nine)).toMatchObject({
    networkId: 'orchard',
    name: 'Garden',
    purpose: null,
    createdAt: nine,
    version: 1,
  });
});

it.each(['', '  ', 'x'.repeat(81)])('is not called %j', (name) =>
  expect(() => open({ networkId: 'orchard', name }, nine)).toThrow(refusal('INVALID_INPUT', { field: 'name' })),
);
