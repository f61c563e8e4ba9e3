import { refusal } from '@trama/testkit';
import { aMessage, nine, ten } from '../../test/garden';
import { bury } from './delete-message';

it('takes all of its words away, and leaves who said it, to whom and when', () => {
  const message = aMessage({ toIds: ['cleo'], edits: [{ body: 'Who?', at: nine }] });
  expect(bury(message, ten)).toEqual({ ...message, body: null, edits: [], deletedAt: ten });
});

it('happens once', () => {
  expect(() => bury(aMessage({ deletedAt: nine }), ten)).toThrow(refusal('CONFLICT', { state: 'DELETED' }));
});
