import { refusal } from '@trama/testkit';
import { aTask } from '../../test/work';
import { edit } from './edit-task';

const spring = new Date('2026-03-01T12:00:00Z');
const roof = aTask({ description: 'Slate.', goalId: 'shed', dueAt: spring });

it('leaves what is left out', () => {
  expect(edit(roof, { version: 1, title: 'Roof the barn' })).toEqual({ ...roof, title: 'Roof the barn' });
});

it('empties what is null', () => {
  expect(edit(roof, { version: 1, description: null, goalId: null, dueAt: null })).toEqual({
    ...roof,
    description: null,
    goalId: null,
    dueAt: null,
  });
});

it('is refused to who read another version, and once the task is done', () => {
  expect(() => edit(roof, { version: 2, title: 'Roof' })).toThrow(refusal('STALE_VERSION'));
  expect(() => edit({ ...roof, state: 'DONE' }, { version: 1 })).toThrow(refusal('CONFLICT', { state: 'DONE' }));
});

it('wants a time after the task was written down', () => {
  expect(() => edit(roof, { version: 1, dueAt: roof.createdAt })).toThrow(refusal('INVALID_INPUT', { field: 'dueAt' }));
});
