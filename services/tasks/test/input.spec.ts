import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { tasksService } from '../src/service';
import type { NewTask } from './operations';
import { valley } from './people';

const tasks = startService((env) => tasksService(readConfig(env)));

it.each<[string, NewTask]>([
  ['title', { title: ' ' }],
  ['title', { title: 'x'.repeat(201) }],
  ['description', { description: 'x'.repeat(10_001) }],
  ['goalId', { goalId: '' }],
  ['dueAt', { dueAt: '2020-01-01T00:00:00Z' }],
])('is not created with such a %s (%#)', async (field, task) => {
  const { ana } = valley(tasks);
  await expect(ana.creates(task)).rejects.toThrow(refusal('INVALID_INPUT', { field }));
});

it('is asked of somebody, for something, in time', async () => {
  const { ana, ben } = valley(tasks);
  await expect(ana.asks({ id: '' })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'promiserId' }));
  await expect(ana.asks(ben, '')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'what' }));
  await expect(ana.asks(ben, 'Bring it', { dueAt: '2020-01-01T00:00:00Z' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'dueAt' }),
  );
  await expect(ana.offers(await ana.creates(), { id: '' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'memberId' }),
  );
});

it('takes what is no time for no time', async () => {
  const { ana } = valley(tasks);
  await expect(ana.creates({ dueAt: 'soon' })).rejects.toThrow(refusal('BAD_USER_INPUT'));
});
