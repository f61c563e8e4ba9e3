import { Supergraph } from '@trama/gateway';
import { composed } from '../gateway/supergraphs/compose';
import { shop } from '../gateway/supergraphs/shop/shop';
import { withAddresses } from './with-addresses';

const supergraph = async (urlOf: (name: string) => string) => composed(await shop.subgraphs(), urlOf);

it('sends fetches elsewhere', async () => {
  const sdl = await supergraph((name) => `http://${name}.example/`);
  const { urls } = new Supergraph(withAddresses(sdl, new Map([['reviews', 'http://127.0.0.1:4001/graphql']])));
  expect(Object.fromEntries(urls)).toMatchObject({
    reviews: 'http://127.0.0.1:4001/graphql',
    accounts: 'http://accounts.example/',
  });
});

it('serves the rest where one has no address', async () => {
  const { urls } = new Supergraph(withAddresses(await supergraph(() => ''), new Map()));
  expect([...urls.values()].every((url) => URL.canParse(url))).toBe(true);
});

it('changes no letter where nothing is to change', async () => {
  const sdl = await supergraph((name) => `http://${name}.example/`);
  expect(withAddresses(sdl, new Map())).toBe(sdl);
});

it('says which subgraph there is not', async () => {
  const sdl = await supergraph(() => '');
  expect(() => withAddresses(sdl, new Map([['revews', 'http://a.example/']]))).toThrow('no subgraph revews');
});
