import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { tasksService } from '../src/service';
import { valley } from './people';

const tasks = startService((env) => tasksService(readConfig(env)));

const received = `query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Member { recognitions { edges { node {
  reason from { id } contribution { __typename ... on Task { title } ... on Commitment { what } ... on Message { id } }
} } } } } }`;

it('thanks another for what they did, and says why', async () => {
  const { ana, ben, gil } = valley(tasks);
  const roof = await ana.creates();
  const promise = await ben.accepts(await ana.offers(roof, ben));
  const given = await gil.recognises(ben, { type: 'Task', id: roof.id }, 'It rains no more.');
  await ana.recognises(ben, { type: 'Commitment', id: promise.id }, 'You came.');
  await ana.recognises(ben, { type: 'Message', id: 'm1' }, 'It made us think.');
  expect(await tasks.eventsAbout(given)).toEqual(['recognition.given.v1']);
  const [member] = await ana.api.ask<{ recognitions: { edges: { node: unknown }[] } }[]>(received, {
    of: [{ __typename: 'Member', id: ben.id }],
  });
  expect(member?.recognitions.edges.map(({ node }) => node)).toEqual([
    { reason: 'It made us think.', from: { id: ana.id }, contribution: { __typename: 'Message', id: 'm1' } },
    { reason: 'You came.', from: { id: ana.id }, contribution: { __typename: 'Commitment', what: 'Roof the shed' } },
    { reason: 'It rains no more.', from: { id: gil.id }, contribution: { __typename: 'Task', title: 'Roof the shed' } },
  ]);
});

it('is never for oneself', async () => {
  const { ben } = valley(tasks);
  const roof = await ben.creates();
  await ben.offers(roof, ben);
  await expect(ben.recognises(ben, { type: 'Task', id: roof.id })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'toId' }),
  );
});

it('is for who had a part in it', async () => {
  const { ana, ben, gil } = valley(tasks);
  const roof = await ana.creates();
  const offer = await ana.offers(roof, ben);
  for (const contribution of [{ type: 'Task', id: roof.id } as const, { type: 'Commitment', id: offer.id } as const]) {
    await expect(ana.recognises(ben, contribution)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'toId' }));
    await expect(ana.recognises(gil, contribution)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'toId' }));
  }
});

it('is for something in the network', async () => {
  const { ana, ben, zoe } = valley(tasks);
  const elsewhere = await zoe.creates();
  for (const id of [elsewhere.id, 'none'])
    await expect(ana.recognises(ben, { type: 'Task', id })).rejects.toThrow(
      refusal('INVALID_INPUT', { field: 'contribution.id' }),
    );
});

it('says why, in at most 500 characters', async () => {
  const { ana, ben } = valley(tasks);
  for (const reason of ['', 'x'.repeat(501)])
    await expect(ana.recognises(ben, { type: 'Message', id: 'm1' }, reason)).rejects.toThrow(
      refusal('INVALID_INPUT', { field: 'reason' }),
    );
});
