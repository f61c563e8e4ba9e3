import { refusal } from '@trama/testkit';
import { aMessage, nine, ten } from '../../test/garden';
import { reword } from './edit-message';

it('keeps the words that it replaces, and until when they stood', () => {
  expect(reword(aMessage(), 'Who waters today?', ten)).toMatchObject({
    body: 'Who waters today?',
    editedAt: ten,
    edits: [{ body: 'Who waters?', at: ten }],
  });
});

it('gives words to a message of the past that had none', () => {
  expect(reword(aMessage({ body: null }), 'Found it', ten)).toMatchObject({ body: 'Found it', edits: [] });
});

it('ends with a tombstone', () => {
  expect(() => reword(aMessage({ deletedAt: nine }), 'Back', ten)).toThrow(refusal('CONFLICT', { state: 'DELETED' }));
});

it('happens 50 times at most', () => {
  let message = aMessage();
  for (let i = 0; i < 50; i++) message = reword(message, `Try ${i}`, ten);
  expect(() => reword(message, 'Once more', ten)).toThrow(refusal('CONFLICT', { state: 'EDITED_OUT' }));
});
