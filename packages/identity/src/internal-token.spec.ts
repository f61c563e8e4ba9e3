import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { internalTokenSigner, internalTokenVerifier } from './internal-token';

function gatewayKeys(): { key: JWK; published: { keys: JWK[] } } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const named = { kid: 'k1', alg: 'EdDSA' };
  return {
    key: { ...privateKey.export({ format: 'jwk' }), ...named },
    published: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...named }] },
  };
}

const { key, published } = gatewayKeys();
const ana = { memberId: 'ana', roles: { orchard: 'STEWARD' } } as const;

it('brings the viewer and their roles to the subgraph that it is for', async () => {
  const { token } = await (await internalTokenSigner(key))('goals', ana);
  const { viewer } = await internalTokenVerifier(published, 'goals')(token);
  expect([viewer?.memberId, viewer?.roleIn('orchard'), viewer?.roleIn('elsewhere')]).toEqual([
    'ana',
    'STEWARD',
    undefined,
  ]);
});

it('speaks for the gateway itself where no member is named', async () => {
  const { token } = await (await internalTokenSigner(key))('members', null);
  expect(await internalTokenVerifier(published, 'members')(token)).toEqual({ viewer: null });
});

it('is of no use at another subgraph', async () => {
  const { token } = await (await internalTokenSigner(key))('goals', ana);
  await expect(internalTokenVerifier(published, 'tasks')(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('is not believed when another signed it, or when there is none', async () => {
  const { token } = await (await internalTokenSigner(gatewayKeys().key))('goals', ana);
  const verify = internalTokenVerifier(published, 'goals');
  await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(verify(undefined)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
