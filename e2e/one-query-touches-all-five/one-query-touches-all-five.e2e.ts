import { operation, startTrama, until } from '@trama/testkit';
import { foundNetwork, type Person } from '../network-of-people';

const trama = startTrama();

const ProposeGoal = operation<object, { goal: { id: string } }>(
  'mutation ($input: ProposeGoalInput!) { result: proposeGoal(input: $input) { goal { id } } }',
);
const CreateTask = operation<object, { task: { id: string } }>(
  'mutation ($input: CreateTaskInput!) { result: createTask(input: $input) { task { id } } }',
);
const OfferTask = operation<object, { commitment: { id: string } }>(
  'mutation ($input: OfferTaskInput!) { result: offerTask(input: $input) { commitment { id } } }',
);
const AcceptCommitment = operation<object, { commitment: { state: string } }>(
  'mutation ($input: AcceptCommitmentInput!) { result: acceptCommitment(input: $input) { commitment { state } } }',
);
const CreateChannel = operation<object, { channel: { id: string } }>(
  'mutation ($input: CreateChannelInput!) { result: createChannel(input: $input) { channel { id } } }',
);
const PostMessage = operation<object, { message: { id: string } }>(
  'mutation ($input: PostMessageInput!) { result: postMessage(input: $input) { message { id } } }',
);

const Everything = `query ($networkId: ID!) {
  result: network(id: $networkId) {
    name
    members { edges { node { role member { name commitments { edges { node { state task { title } } } } } } } }
    goals { edges { node { title state owner { name } sources { body author { name } } tasks { edges { node { title assignee { name } } } } } } }
    channels { edges { node { name messages { edges { node { body to { name } } } } } } }
    relationships { edges { node { from { name } to { name } interactions } } }
    evaluationPolicy { timeZone }
  }
}`;

interface Shown {
  readonly relationships: { readonly edges: readonly { readonly node: object }[] };
}

it('shows a network whole: its people, goals, tasks, talk and ties, each from the service that owns it', async () => {
  const { networkId, people } = await foundNetwork(trama, 'Ana', 'Ben');
  const [ana, ben] = people as [Person, Person];
  const { channel } = await ana.run(CreateChannel, { networkId, name: 'Everyone' });
  const { message } = await ana.run(PostMessage, {
    channelId: channel.id,
    kind: 'REFLECTION',
    body: 'I see trees here',
    toIds: [ben.memberId],
  });
  const { goal } = await ana.run(ProposeGoal, {
    networkId,
    title: 'Trees',
    description: 'Two hundred',
    citedMessageIds: [message.id],
  });
  const { task } = await ana.run(CreateTask, { networkId, title: 'Plant one', goalId: goal.id });
  const { commitment } = await ana.run(OfferTask, { taskId: task.id, memberId: ben.memberId });
  await ben.run(AcceptCommitment, { commitmentId: commitment.id });

  const shown = await until(async () => {
    const network = await ana.ask<Shown>(Everything, { networkId });
    return network.relationships.edges.length === 2 ? network : null; // the ledger has seen the message and the promise
  });
  const [anas, bens] = [{ name: ana.name }, { name: ben.name }];
  expect(shown).toMatchObject({
    members: {
      edges: [
        { node: { role: 'STEWARD', member: anas } },
        {
          node: {
            role: 'MEMBER',
            member: {
              ...bens,
              commitments: { edges: [{ node: { state: 'ACCEPTED', task: { title: 'Plant one' } } }] },
            },
          },
        },
      ],
    },
    goals: {
      edges: [
        {
          node: {
            state: 'PROPOSED',
            owner: anas,
            sources: [{ body: 'I see trees here', author: anas }],
            tasks: { edges: [{ node: { title: 'Plant one', assignee: bens } }] },
          },
        },
      ],
    },
    channels: { edges: [{ node: { name: 'Everyone', messages: { edges: [{ node: { to: [bens] } }] } } }] },
    evaluationPolicy: { timeZone: 'Europe/Madrid' },
  });
  expect(shown.relationships.edges.map(({ node }) => node)).toEqual(
    expect.arrayContaining([
      { from: bens, to: anas, interactions: 1 },
      { from: anas, to: bens, interactions: 1 },
    ]),
  );
});
