import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { goalsService } from '../src/service';
import { valley, type Person, type ShownGoal } from './people';

const goals = startService((env) => goalsService(readConfig(env)));

const acts: Readonly<Record<string, (one: Person, goal: ShownGoal) => Promise<unknown>>> = {
  'revise it': (one, goal) => one.revises(goal, 'Otherwise'),
  'object to it': (one, goal) => one.objectsTo(goal),
  'answer an objection': (one, goal) => one.answers(goal, 'any'),
  'adopt it': (one, goal) => one.adopts(goal),
  'check in on it': (one, goal) => one.checksIn(goal, 'any', 1),
  'achieve it': (one, goal) => one.achieves(goal),
  'drop it': (one, goal) => one.drops(goal, 'Nothing.'),
};

it.each(Object.entries(acts))('does not let who looks on %s; from outside there is no such goal', async (_, act) => {
  const { ana, olga, zoe } = valley(goals);
  const goal = await ana.proposes();
  await expect(act(olga, goal)).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(act(zoe, goal)).rejects.toThrow(refusal('NOT_FOUND'));
});

it.each(['revise it', 'answer an objection', 'achieve it', 'drop it'])(
  'does not let another member %s',
  async (name) => {
    const { ben, gil } = valley(goals);
    await expect(acts[name]?.(gil, await ben.proposes())).rejects.toThrow(refusal('FORBIDDEN'));
  },
);

it('lets a steward give up what its owner left, but not rewrite it', async () => {
  const { ana, ben } = valley(goals);
  const goal = await ben.proposes();
  await expect(ana.revises(goal, 'As I see it')).rejects.toThrow(refusal('FORBIDDEN'));
  expect(await ana.drops(goal, 'Ben left us.')).toMatchObject({ state: 'DROPPED' });
});

it('lets members propose', async () => {
  const { networkId, olga, zoe } = valley(goals);
  await expect(olga.proposes()).rejects.toThrow(refusal('FORBIDDEN', { action: 'goal.propose' }));
  const elsewhere = 'mutation ($input: ProposeGoalInput!) { result: proposeGoal(input: $input) { goal { id } } }';
  const input = { networkId, title: 'Mine', description: 'All of it.' };
  await expect(zoe.api.ask(elsewhere, { input })).rejects.toThrow(refusal('NOT_FOUND'));
});

it('says of a goal that there is none what it says of one that is', async () => {
  const { ana } = valley(goals);
  await expect(ana.adopts({ id: 'none' })).rejects.toThrow(refusal('NOT_FOUND'));
});

it('lets only a steward say when something of the past was', async () => {
  const { ana, ben } = valley(goals);
  const at = '2025-03-01T12:00:00.000Z';
  await expect(ben.proposes({ at })).rejects.toThrow(refusal('FORBIDDEN', { action: 'network.import' }));
  const goal = await ana.proposes({ at });
  expect(goal).toMatchObject({ createdAt: at });
  await expect(ana.adopts(goal, { at: '2025-02-01T00:00:00Z' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
  await expect(ana.adopts(goal, { at: '2999-01-01T00:00:00Z' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
  expect(await ana.adopts(goal, { at: '2025-04-01T00:00:00Z' })).toMatchObject({ state: 'ADOPTED' });
});
