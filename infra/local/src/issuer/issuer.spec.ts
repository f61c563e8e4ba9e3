import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { temporaryFolder } from '../../test/temporary-folder';
import { issuer } from './issuer';
import { keyInFile } from './key-file';

const address = 'http://127.0.0.1:4010';
const file = join(temporaryFolder(), 'keys', 'issuer.json');
const provider = keyInFile(file, 'ES256').then((key) => issuer(key, address));
const ask = async (path: string, method = 'GET') => fetch(`${await listening}${path}`, { method });

let listening: Promise<string>;
beforeAll(() => (listening = provider.then((app) => app.listen({ port: 0, host: '127.0.0.1' }))));
afterAll(async () => (await provider).close());

it.each(['GET', 'POST'] as const)('signs a token that its published key verifies (%s)', async (method) => {
  const token = await (await ask('/token?member=Ana%20Mar%C3%ADa', method)).text();
  const keys = (await (await ask('/jwks.json')).json()) as JSONWebKeySet;
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer: address,
    audience: 'trama',
    algorithms: ['ES256'],
  });
  expect(payload).toMatchObject({ sub: 'ana-maria', name: 'Ana María' });
  expect(payload.exp! - payload.iat!).toBe(12 * 60 * 60);
  expect(protectedHeader.kid).toBe(keys.keys[0]?.kid);
});

it('publishes no secret, and keeps its own from other users', async () => {
  const keys = (await (await ask('/jwks.json')).json()) as JSONWebKeySet;
  expect(keys.keys[0]).not.toHaveProperty('d');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('keeps its key, so that tokens outlive a restart', async () => {
  const [first, second] = await Promise.all([keyInFile(file, 'ES256'), keyInFile(file, 'ES256')]);
  expect(first.publicKey.kid).toBe(second.publicKey.kid);
});

it.each([
  ['/token', 'Say whose token: /token?member=Ana'],
  ['/token?member=%20', 'Say whose token: /token?member=Ana'],
  ['/token?member=!!!', 'A name needs a letter or digit of the Latin alphabet.'],
])('says what is wrong with %s', async (url, message) => {
  const answer = await ask(url);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ code: 'INVALID_INPUT', message });
});
