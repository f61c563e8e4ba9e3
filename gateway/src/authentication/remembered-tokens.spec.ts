import { refuse } from '@trama/errors';
import { rememberedTokens } from './remembered-tokens';

/** Notes what it reads; `short` has expired already, and `bad` never holds. */
function aReader() {
  const read: string[] = [];
  const reader = rememberedTokens(async (token) => {
    read.push(token);
    if (token === 'bad') throw refuse('UNAUTHENTICATED');
    return { subject: token, name: token, expiresAt: Date.now() + (token === 'short' ? -1 : 60_000) };
  });
  return { read, reader };
}

it('reads a token once for several requests, and each token for itself', async () => {
  const { read, reader } = aReader();
  for (const token of ['ana', 'ben', 'ana', 'ben']) expect((await reader(token)).subject).toBe(token);
  expect(read).toEqual(['ana', 'ben']);
});

it('believes none beyond its end', async () => {
  const { read, reader } = aReader();
  for (const token of ['short', 'short']) await reader(token);
  expect(read).toEqual(['short', 'short']);
});

it('remembers none that was refused', async () => {
  const { read, reader } = aReader();
  for (const token of ['bad', 'bad']) await expect(reader(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(read).toEqual(['bad', 'bad']);
});
