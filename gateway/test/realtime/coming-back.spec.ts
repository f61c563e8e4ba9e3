import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { networkEvents, startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, connected, follower, measured } = realtime;
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `task-${from + index}`);

let tasks: typeof realtime.tasks;
let members: typeof realtime.members;
beforeAll(() => ({ tasks, members } = realtime));

it('is told what was missed, then what happens, each once', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id });
  await tasks.tell(orchard.id);
  await until(() => ana.cursor);
  await ana.leaves();
  await tasks.recordMany(orchard.id, 3_000);
  const again = await connected(orchard.ana);
  again.follows(networkEvents, { networkId: orchard.id, after: ana.cursor });
  for (let count = 0; count < 300; count += 1) await tasks.tell(orchard.id); // while it reads
  await until(() => again.results.length >= 3_300);
  expect(again.subjects()).toEqual(numbered(2, 3_301));
});

it('may come back at any moment, and neither misses nor hears anything twice', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  let isOver = false;
  const telling = (async () => {
    for (let count = 0; count < 400; count += 1) await tasks.tell(orchard.id);
    isOver = true;
  })();
  const heard: string[] = [];
  let after: string | undefined;
  let moment = 7; // of a sequence that looks like chance, and is the same each time
  await until(() => tasks.numberIn(orchard.id) > 0);
  while (!isOver || heard.length < 400) {
    moment = (moment * 37) % 101;
    const ana = await connected(orchard.ana);
    ana.follows(networkEvents, { networkId: orchard.id, after: after ?? beginning(orchard.id) });
    await until(() => ana.results.length >= Math.min(moment, 400 - heard.length));
    await ana.leaves();
    heard.push(...ana.subjects());
    after = ana.cursor ?? after;
  }
  await telling;
  expect(heard).toEqual(numbered(1, 400));
});

it('hears of two services in the order of each, about as it happened', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 12, 0) + minute * 60_000).toISOString();
  for (let minute = 0; minute < 700; minute += 1) {
    await tasks.record(orchard.id, { occurredAt: at(minute), subject: { type: 'Task', id: String(minute) } });
    if (minute % 100 === 50)
      await members.record(orchard.id, {
        occurredAt: at(minute + 0.5),
        subject: { type: 'Task', id: `members ${minute}` },
      });
  }
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id, after: beginning(orchard.id) });
  await until(() => ana.results.length === 707);
  const all = ana.subjects();
  expect(all.filter((id) => !id.startsWith('members'))).toEqual(Array.from({ length: 700 }, (_, index) => `${index}`));
  for (const minute of [50, 150, 250, 350, 450, 550, 650])
    expect(all.indexOf(`members ${minute}`) - all.indexOf(`${minute}`)).toBe(1);
});

it('needs no stream where it was away for a moment only', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ben = await follower(orchard.ben, networkEvents, { networkId: orchard.id });
  for (let count = 0; count < 10; count += 1) await tasks.tell(orchard.id);
  await until(() => ben.results.length === 10);
  const before = await measured('trama_subscription_replays_total');
  const after = ben.heard()[3]?.cursor;
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id, after });
  await until(() => ana.results.length === 6);
  expect(ana.subjects()).toEqual(numbered(5, 10));
  expect(await measured('trama_subscription_replays_total')).toBe(before);
});

it('is refused where what it missed is no longer kept', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  await tasks.recordMany(orchard.id, 20);
  const comesBack = async (): Promise<readonly string[]> => {
    const ana = await connected(orchard.ana);
    ana.follows(networkEvents, { networkId: orchard.id, after: at(orchard.id, 9) });
    await until(() => ana.refusals.length > 0 || ana.results.length === 11);
    return ana.refusals;
  };
  await tasks.trim(orchard.id, 10);
  expect(await comesBack()).toEqual([]);
  await tasks.trim(orchard.id, 11);
  expect(await comesBack()).toEqual(['CURSOR_EXPIRED']);
  await tasks.trim(orchard.id, 21); // nothing is left
  expect(await comesBack()).toEqual(['CURSOR_EXPIRED']);
});

it('is refused with what is no cursor, or one of something else', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const encoded = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');
  for (const after of [
    '',
    'nonsense',
    encoded({ seq: 1 }),
    encoded([1, null, ['tasks'], [[orchard.id, -1]]]),
    encoded([1, null, ['tasks'], [[orchard.id, 1.5]]]),
    encoded([1, null, ['tasks'], [[orchard.id, 1, 2]]]),
    encoded([2, null, ['tasks'], [[orchard.id, 1]]]),
    encoded([1, 'member-ana', ['tasks'], [[orchard.id, 1]]]),
    at('another-network', 1),
    'A'.repeat(40_000),
    17,
  ]) {
    const ana = await connected(orchard.ana);
    ana.follows(networkEvents, { networkId: orchard.id, after });
    await until(() => ana.refusals.length > 0);
    expect([after, ana.refusals]).toEqual([after, ['CURSOR_INVALID']]);
    await ana.leaves();
  }
});

it('waits where Redis was emptied, and is told the rest when that is there again', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id });
  for (let count = 0; count < 5; count += 1) await tasks.tell(orchard.id);
  await until(() => ana.results.length === 5);
  await tasks.empty(orchard.id);
  const ben = await follower(orchard.ben, networkEvents, { networkId: orchard.id, after: at(orchard.id, 2) });
  const ahead = await follower(orchard.ana, networkEvents, { networkId: orchard.id, after: at(orchard.id, 6) });
  for (let count = 0; count < 3; count += 1) tasks.withhold(orchard.id);
  await tasks.refill(orchard.id);
  await until(() => ana.results.length === 8 && ben.results.length === 6 && ahead.results.length === 2);
  expect(ana.subjects()).toEqual(numbered(1, 8));
  expect(ben.subjects()).toEqual(numbered(3, 8));
  expect(ahead.subjects()).toEqual(numbered(7, 8));
  await tasks.tell(orchard.id);
  for (const each of [ana, ben, ahead]) await until(() => each.subjects().at(-1) === 'task-9');
});

const at = (networkId: string, number: number): string =>
  Buffer.from(JSON.stringify([1, null, ['tasks'], [[networkId, number]]])).toString('base64url');
const beginning = (networkId: string): string => at(networkId, 0);
