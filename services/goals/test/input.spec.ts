import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { goalsService } from '../src/service';
import { valley, type Proposal } from './people';

const goals = startService((env) => goalsService(readConfig(env)));
const trees = { name: 'Trees', unit: 'trees', start: 0, target: 200 };

it.each<[string, Proposal]>([
  ['title', { title: '  ' }],
  ['title', { title: 'x'.repeat(201) }],
  ['description', { description: '' }],
  ['citedMessageIds', { citedMessageIds: [''] }],
  ['citedMessageIds', { citedMessageIds: Array.from({ length: 51 }, (_, n) => `m${n}`) }],
  ['indicators', { indicators: Array.from({ length: 11 }, (_, n) => ({ ...trees, name: `Trees ${n}` })) }],
  ['indicators[1].name', { indicators: [trees, trees] }],
  ['indicators[0].unit', { indicators: [{ ...trees, unit: '' }] }],
  ['indicators[0].target', { indicators: [{ ...trees, start: 200 }] }],
  ['indicators[0].start', { indicators: [{ ...trees, start: -1e300 }] }],
])('is not proposed with such a %s (%#)', async (field, proposal) => {
  const { ana } = valley(goals);
  await expect(ana.proposes(proposal)).rejects.toThrow(refusal('INVALID_INPUT', { field }));
});

it('needs words for an objection, an answer, lessons', async () => {
  const { ana, ben } = valley(goals);
  const goal = await ana.proposes();
  await expect(ben.objectsTo(goal, ' ')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'reason' }));
  const { objections } = await ben.objectsTo(goal);
  await expect(ana.answers(goal, objections[0]?.id ?? '', '')).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'answer' }),
  );
  await expect(ana.drops(goal, '')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'lessons' }));
});

it('is proposed once, however often it is sent', async () => {
  const { ana } = valley(goals);
  const sent = { title: 'Trees', indicators: [trees], idempotencyKey: 'a-key' };
  const goal = await ana.proposes(sent);
  expect(await ana.proposes(sent)).toEqual(goal);
  expect(await goals.eventsAbout(goal)).toEqual(['goal.proposed.v1']);
  await expect(ana.proposes({ ...sent, title: 'Bees' })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
});
