import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { userTokenReader } from './user-token';

const rules = { issuer: 'https://id.example', audience: 'trama', algorithms: ['ES256'] };
let key: CryptoKey;
let read: ReturnType<typeof userTokenReader>;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  read = userTokenReader(
    createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' }] }),
    rules,
  );
});

interface Claims {
  iss?: string;
  aud?: string;
  sub?: string;
  name?: string;
  exp?: number;
}
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const token = (claims: Claims = {}, signedWith: CryptoKey | Uint8Array = key, alg = 'ES256') =>
  new SignJWT({ iss: rules.issuer, aud: rules.audience, sub: 'ana', name: 'Ana', exp: inAnHour, ...claims })
    .setProtectedHeader({ alg, kid: 'k' })
    .sign(signedWith);

it('knows who signed in, and until when', async () => {
  expect(await read(await token())).toEqual({ subject: 'ana', name: 'Ana', expiresAt: inAnHour * 1000 });
});

it('says of an expired token that it has expired: the client may renew it', async () => {
  await expect(read(await token({ exp: inAnHour - 7200 }))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

it.each([
  ['of another issuer', () => token({ iss: 'https://other.example' })],
  ['for another audience', () => token({ aud: 'other' })],
  ['without a subject', () => token({ sub: undefined })],
  ['signed by someone else', async () => token({}, (await generateKeyPair('ES256')).privateKey)],
  [
    'signed with an algorithm that was not agreed on',
    () => token({}, new TextEncoder().encode('a secret of thirty-two bytes, aha'), 'HS256'),
  ],
  ['that is none', async () => 'ana'],
])('refuses a token %s', async (_what, make) => {
  await expect(read(await make())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('blames the provider, not the token, where its keys cannot be had', async () => {
  const unreachable = userTokenReader(() => Promise.reject(new TypeError('fetch failed')), rules);
  await expect(unreachable(await token())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
