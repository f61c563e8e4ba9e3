import { startGateway } from './gateway-under-test';

const gateway = startGateway();
const who = '{ me { id name } }';
const codes = async (token: string | null) => {
  const { status, errors } = await gateway.ask(token, who);
  return [status, ...(errors ?? []).map(({ extensions }) => extensions['code'])];
};

it('answers whoever signed in, as themselves', async () => {
  expect(await gateway.as('ana', who)).toEqual({ status: 200, data: { me: { id: 'member-ana', name: 'ana' } } });
});

it('says nothing to whoever did not, the schema included', async () => {
  expect(await codes(null)).toEqual([401, 'UNAUTHENTICATED']);
  const { status, data } = await gateway.ask(null, '{ __schema { queryType { name } } }');
  expect([status, data]).toEqual([401, undefined]);
});

it('believes only the provider, in an algorithm that it was told, for itself, and while the token lasts', async () => {
  const { provider } = gateway;
  expect(await codes('no token')).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codes('a.b.c')).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codes(await provider.forgedToken('ana'))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codes(await provider.tokenByOtherAlgorithm('ana'))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codes(await provider.token('ana', { issuer: 'https://else.example.org' }))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  expect(await codes(await provider.token('ana', { audience: 'another' }))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codes(await provider.token('ana', { life: -60 }))).toEqual([401, 'TOKEN_EXPIRED']);
});

it('refuses a token that is its own signature', async () => {
  const unsigned = [{ alg: 'none' }, { sub: 'ana', iss: 'https://id.example.org', aud: 'trama', exp: 9e9 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  expect(await codes(`${unsigned}.`)).toEqual([401, 'UNAUTHENTICATED']);
});
