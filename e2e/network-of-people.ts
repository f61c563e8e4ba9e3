import { operation, type GraphqlApi, type TramaUnderTest } from '@trama/testkit';

const WhoAmI = '{ result: me { id } }';
const CreateNetwork = operation<object, { network: { id: string } }>(
  'mutation ($input: CreateNetworkInput!) { result: createNetwork(input: $input) { network { id } } }',
);
const Invite = operation<object, { invitation: { id: string } }>(
  'mutation ($input: InviteInput!) { result: invite(input: $input) { invitation { id } } }',
);
const AcceptInvitation = operation<object, { membership: { id: string } }>(
  'mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) { membership { id } } }',
);

/** Someone who acts through the gateway. */
export interface Person extends GraphqlApi {
  readonly memberId: string;
  /** As they sign in. */
  readonly name: string;
}

/** Someone whom Trama has just come to know. */
export async function arrive(trama: TramaUnderTest, name: string): Promise<Person> {
  const api = trama.as(name);
  const { id } = await api.ask<{ id: string }>(WhoAmI);
  return Object.assign(api, { memberId: id, name });
}

let networks = 0;

/** A network of its own for each test: the first founds it, the others are invited and accept. */
export async function foundNetwork(
  trama: TramaUnderTest,
  ...names: [string, ...string[]]
): Promise<{ networkId: string; people: Person[] }> {
  networks += 1;
  const people: Person[] = [];
  for (const name of names) people.push(await arrive(trama, `${name} ${process.pid} ${networks}`));
  const [founder, ...others] = people as [Person, ...Person[]];
  const { network } = await founder.run(CreateNetwork, {
    name: `Orchard ${networks}`,
    topic: 'Fruit trees',
    timeZone: 'Europe/Madrid',
  });
  for (const other of others) {
    const { invitation } = await founder.run(Invite, { networkId: network.id, inviteeId: other.memberId });
    await other.run(AcceptInvitation, { invitationId: invitation.id });
  }
  return { networkId: network.id, people };
}
