import { readConfig } from './config';
import { developmentToken, tokenFor } from './sign-in';

it('gives no token for the asking in production', async () => {
  const config = readConfig({ NODE_ENV: 'production' });
  await expect(developmentToken(config, 'Ana')).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('TRAMA_TOKEN'),
  });
});

it('acts with the token that is given, there and elsewhere', async () => {
  expect(await tokenFor(readConfig({ NODE_ENV: 'production', TRAMA_TOKEN: 'a token' }), undefined)).toBe('a token');
});

it('asks who acts where nobody is named', async () => {
  await expect(tokenFor(readConfig({}), undefined)).rejects.toMatchObject({ exitCode: 2 });
});

it('says how to start the issuer where none answers', async () => {
  const config = readConfig({ TRAMA_ISSUER: 'http://127.0.0.1:1' });
  await expect(developmentToken(config, 'Ana')).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringContaining('npm start'),
  });
});
