import type { Row } from '../subgraph';

/**
 * What the shop sells, who buys there and what they say: fixed, and as much of it as on the public benchmark. There are as
 * many shops as anyone asks for, all alike but for the ids of what is in them, so that requests about different shops
 * have nothing in common. The shop without a name is that of the public benchmark's query.
 */
const products = [
  { name: 'Desk', price: 899, weight: 100, inStock: true },
  { name: 'Bench', price: 1299, weight: 1000, inStock: false },
  { name: 'Jar', price: 15, weight: 20, inStock: false },
  { name: 'Stool', price: 499, weight: 100, inStock: false },
  { name: 'Loom', price: 1299, weight: 1000, inStock: true },
  { name: 'Torch', price: 6999, weight: 300, inStock: true },
  { name: 'Stove', price: 3999, weight: 2000, inStock: true },
  { name: 'Boiler', price: 100_000, weight: 6000, inStock: false },
  { name: 'Cot', price: 9999, weight: 800, inStock: true },
];

const users = [
  { name: 'Ana Ferreira', username: 'anaf' },
  { name: 'Ben Okafor', username: 'benokafor' },
  { name: 'Chandra Lim', username: 'chandralim' },
  { name: 'Dora Weiss', username: 'dorawei' },
  { name: 'Emre Aydin', username: 'emreaydin' },
  { name: 'Fay Moreau', username: 'faymor' },
];

/** The product that each review is about, and how many characters it has. */
const reviews = [
  { product: 1, length: 445 },
  { product: 1, length: 294 },
  { product: 1, length: 275 },
  { product: 1, length: 145 },
  { product: 2, length: 445 },
  { product: 2, length: 294 },
  { product: 2, length: 275 },
  { product: 2, length: 145 },
  { product: 3, length: 145 },
  { product: 4, length: 145 },
  { product: 4, length: 877 },
].map(({ product, length }, at) => ({ product, body: words(at + 1, length) }));

/** Words of a review, always the same. */
function words(seed: number, length: number): string {
  const stock = [
    'solid',
    'arrived',
    'early',
    'and',
    'the',
    'grain',
    'is',
    'fine',
    'but',
    'our',
    'cat',
    'prefers',
    'it',
  ];
  let text = '';
  for (let at = seed; text.length < length; at = (at * 7 + 3) % 10_007) text += `${stock[at % stock.length]} `;
  return `${text.slice(0, length - 1)}.`;
}

const idOf = (shop: string, number: number): string => (shop ? `${shop}-${number}` : String(number));

/** The shop and the number in it, of an id. */
function placeOf(id: unknown): [shop: string, number: number] {
  const text = String(id);
  const cut = text.lastIndexOf('-');
  return [text.slice(0, Math.max(cut, 0)), Number(text.slice(cut + 1))];
}

const row = (type: string, shop: string, number: number, fields: Row | undefined): Row | null =>
  fields ? { __typename: type, shop, number, ...fields } : null;

const product = (shop: string, number: number): Row | null =>
  row('Product', shop, number, products[number - 1] && { upc: idOf(shop, number), ...products[number - 1] });

const user = (shop: string, number: number): Row | null =>
  row(
    'User',
    shop,
    number,
    users[number - 1] && { id: idOf(shop, number), birthday: 631_152_000, ...users[number - 1] },
  );

const review = (shop: string, number: number): Row | null =>
  row('Review', shop, number, reviews[number - 1] && { id: idOf(shop, number), body: reviews[number - 1]?.body });

const shopOf = ({ shop }: Row): string => shop as string;

export const userById = (id: unknown): Row | null => user(...placeOf(id));
export const productByUpc = (upc: unknown): Row | null => product(...placeOf(upc));
export const reviewById = (id: unknown): Row | null => review(...placeOf(id));

export const usersOf = (shop: string): (Row | null)[] => users.map((_, at) => user(shop, at + 1));
export const productsOf = (shop: string, first: number): (Row | null)[] =>
  products.slice(0, first).map((_, at) => product(shop, at + 1));

/** Everybody wrote the first two, and the first user the rest too: as on the public benchmark. */
export const reviewsByUser = (of: Row): (Row | null)[] => [review(shopOf(of), 1), review(shopOf(of), 2)];
export const authorOf = (of: Row): Row | null => user(shopOf(of), 1);

export const reviewsOfProduct = (of: Row): (Row | null)[] =>
  reviews.flatMap((each, at) => (each.product === of['number'] ? [review(shopOf(of), at + 1)] : []));
export const reviewedProduct = (of: Row): Row | null =>
  product(shopOf(of), reviews[(of['number'] as number) - 1]?.product ?? 0);
