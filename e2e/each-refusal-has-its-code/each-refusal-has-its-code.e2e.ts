import { randomUUID } from 'node:crypto';
import { operation, refusal, startTrama, type GraphqlApi } from '@trama/testkit';
import { generateKeyPair, SignJWT } from 'jose';
import { arrive, foundNetwork, type Person } from '../network-of-people';

const trama = startTrama();

const mutation = (name: string, shows: string) =>
  operation<object, never>(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { ${shows} } }`,
  );

const ProposeGoal = mutation('proposeGoal', 'goal { id version }');
const ReviseGoal = mutation('reviseGoal', 'goal { id }');
const AdoptGoal = mutation('adoptGoal', 'goal { state }');
const CreateTask = mutation('createTask', 'task { id }');
const OfferTask = mutation('offerTask', 'commitment { id }');
const AcceptCommitment = mutation('acceptCommitment', 'commitment { state }');
const EditNetwork = mutation('editNetwork', 'network { id }');

async function anOrchard(): Promise<{ networkId: string; ana: Person; ben: Person; zoe: Person }> {
  const { networkId, people } = await foundNetwork(trama, 'Ana', 'Ben');
  const [ana, ben] = people as [Person, Person];
  return { networkId, ana, ben, zoe: await arrive(trama, `Zoe ${randomUUID()}`) };
}

const proposes = async (
  person: GraphqlApi,
  networkId: string,
  title = 'Trees',
  idempotencyKey?: string,
): Promise<{ id: string; version: number }> =>
  (
    await person.run<object, { goal: { id: string; version: number } }>(ProposeGoal, {
      networkId,
      title,
      description: 'Two hundred',
      idempotencyKey,
    })
  ).goal;

describe('Who does not sign in as they should', () => {
  it.each([
    ['no token', async () => null],
    ['a token that is none', async () => 'ana'],
    ['a token that someone else signed', async () => signedBySomeoneElse()],
  ])('is UNAUTHENTICATED: %s', async (_what, token) => {
    await expect(trama.withToken(await token()).ask('{ result: me { id } }')).rejects.toThrow(
      refusal('UNAUTHENTICATED'),
    );
  });

  it('is told when a token has expired', async () => {
    await expect(trama.withToken(await trama.expiredToken('Ana')).ask('{ result: me { id } }')).rejects.toThrow(
      refusal('TOKEN_EXPIRED'),
    );
  });
});

it('says NOT_FOUND of unknown ids, and of what lies in a network that one is not in', async () => {
  const { networkId, ana, zoe } = await anOrchard();
  await expect(ana.run(AdoptGoal, { goalId: randomUUID() })).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(proposes(zoe, networkId)).rejects.toThrow(refusal('NOT_FOUND'));
  expect(await zoe.ask('query ($networkId: ID!) { result: network(id: $networkId) { id } }', { networkId })).toBeNull();
});

it('says FORBIDDEN of what one’s role does not allow', async () => {
  const { networkId, ben } = await anOrchard();
  await expect(ben.run(EditNetwork, { networkId, version: 1, name: 'Ben’s' })).rejects.toThrow(
    refusal('FORBIDDEN', { action: 'network.edit' }),
  );
});

it('says CONFLICT of a goal that is adopted twice', async () => {
  const { networkId, ana, ben } = await anOrchard();
  const goal = await proposes(ana, networkId);
  await ben.run(AdoptGoal, { goalId: goal.id });
  await expect(ana.run(AdoptGoal, { goalId: goal.id })).rejects.toThrow(refusal('CONFLICT', { state: 'ADOPTED' }));
});

it('says FORBIDDEN of an offer that someone else would accept, and leaves it open', async () => {
  const { networkId, ana, ben } = await anOrchard();
  const { task } = await ana.run<object, { task: { id: string } }>(CreateTask, { networkId, title: 'Plant one' });
  const { commitment } = await ana.run<object, { commitment: { id: string } }>(OfferTask, {
    taskId: task.id,
    memberId: ben.memberId,
  });
  await expect(ana.run(AcceptCommitment, { commitmentId: commitment.id })).rejects.toThrow(
    refusal('FORBIDDEN', { action: 'commitment.accept' }),
  );
  expect(await ben.run(AcceptCommitment, { commitmentId: commitment.id })).toMatchObject({
    commitment: { state: 'ACCEPTED' },
  });
});

it('says STALE_VERSION of an edit of what someone else has edited', async () => {
  const { networkId, ana } = await anOrchard();
  const { id: goalId, version } = await proposes(ana, networkId);
  await ana.run(ReviseGoal, { goalId, version, title: 'More trees', description: 'Three hundred' });
  await expect(ana.run(ReviseGoal, { goalId, version, title: 'Fewer trees', description: 'One' })).rejects.toThrow(
    refusal('STALE_VERSION'),
  );
});

it('answers a repeated request as the first time, and says IDEMPOTENCY_KEY_REUSED where it says something else', async () => {
  const { networkId, ana } = await anOrchard();
  const key = randomUUID();
  const first = await proposes(ana, networkId, 'Trees', key);
  expect(await proposes(ana, networkId, 'Trees', key)).toEqual(first);
  await expect(proposes(ana, networkId, 'Bees', key)).rejects.toThrow(
    refusal('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' }),
  );
});

it('says INVALID_INPUT, and of which field', async () => {
  const { networkId, ana } = await anOrchard();
  await expect(proposes(ana, networkId, '')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'title' }));
  await expect(
    ana.ask('query ($networkId: ID!) { result: network(id: $networkId) { goals(first: 101) { edges { cursor } } } }', {
      networkId,
    }),
  ).rejects.toThrow(refusal('INVALID_INPUT', { field: 'first' }));
});

it('says of what is no sound request in which way', async () => {
  const { ana, networkId } = await anOrchard();
  await expect(ana.ask('{ result: me {')).rejects.toThrow(refusal('GRAPHQL_PARSE_FAILED'));
  await expect(ana.ask('{ result: me { shoeSize } }')).rejects.toThrow(refusal('GRAPHQL_VALIDATION_FAILED'));
  await expect(proposes(ana, networkId, 7 as unknown as string)).rejects.toThrow(refusal('BAD_USER_INPUT'));
});

async function signedBySomeoneElse(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  return new SignJWT({ sub: 'ana', exp: inAnHour }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
}
