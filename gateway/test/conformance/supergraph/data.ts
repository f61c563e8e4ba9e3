import { row, type Row } from './row';

const size = (of: string, width: number, height: number, weight: number | null) =>
  row('Size', `${of}/size`, { width, height, weight });

const address = (city: string, street: string, postcode: string | null) =>
  row('Address', `${city}/${street}`, { city, street, postcode });

export const authors = [
  row('Author', '1', { id: 1, name: 'Elinor Ostrom', born: '1933-08-07', memberId: null as number | null }),
  row('Author', '2', { id: 2, name: 'Ursula K. Le Guin', born: '1929-10-21', memberId: null as number | null }),
  row('Author', '3', { id: 3, name: 'Zoe Alba', born: null, memberId: 12 }),
];

export const publishers = [
  row('Publisher', 'p1', { id: 'p1', name: 'Commons Press', country: 'GB' }),
  row('Publisher', 'p2', { id: 'p2', name: 'Otra Casa', country: null }),
];

const books = [
  row('Book', 'b1', {
    id: 'b1',
    isbn: '978-1',
    serial: 's-1',
    title: 'Governing the Commons',
    subtitle: null,
    pages: 320,
    language: 'EN',
    tags: ['economy', 'commons'],
    published: '1990-11-30',
    chapters: [['Reflections', 'Analyses'], null, []] as (string[] | null)[],
    metadata: { format: 'paper', ratio: 1.5, marks: [1, [2, null]] },
    authorIds: [1],
    publisherId: 'p1',
    sequelId: 'b2',
    size: size('b1', 14, 21, 480),
    shelfmark: 'ECO 1',
    blurb: 'How people share.',
    legacyCode: 'L-001',
    inStock: 2,
    rating: 4.5,
  }),
  row('Book', 'b2', {
    id: 'b2',
    isbn: '978-2',
    serial: 's-2',
    title: 'The Dispossessed',
    subtitle: 'An ambiguous utopia',
    pages: 341,
    language: 'EN',
    tags: [],
    published: null,
    chapters: null,
    metadata: null,
    authorIds: [2, 3],
    publisherId: 'p2',
    sequelId: null,
    size: size('b2', 11, 18, null),
    shelfmark: null,
    blurb: null,
    legacyCode: null,
    inStock: 1,
    rating: null,
  }),
  row('Book', 'b3', {
    id: 'b3',
    isbn: '978-3',
    serial: 's-3',
    title: 'Tramas',
    subtitle: null,
    pages: null,
    language: 'ES',
    tags: ['poetry'],
    published: '2021-03-21',
    chapters: [['Uno']],
    metadata: 'handmade',
    authorIds: [3],
    publisherId: 'p9', // nobody knows it
    sequelId: 'b1',
    size: null,
    shelfmark: 'POE 7',
    blurb: 'Threads.',
    legacyCode: 'L-003',
    inStock: 0,
    rating: 3,
  }),
];

const films = [
  row('Film', 'f1', {
    id: 'f1',
    ean: '400-1',
    title: 'Tierra y libertad',
    language: 'ES',
    tags: ['history'],
    minutes: 109,
    directorId: 2,
    screenings: ['2026-01-02T20:00', '2026-01-03T18:00'],
    rating: 4,
  }),
  row('Film', 'f2', {
    id: 'f2',
    ean: null, // so nobody who knows films by it can say a thing
    title: null,
    language: null,
    tags: [],
    minutes: null,
    directorId: null,
    screenings: [],
    rating: null,
  }),
];

const games = [
  row('Game', 'g1', {
    id: 'g1',
    title: 'Co-opoly',
    language: 'EN',
    tags: ['board', 'cooperation'],
    players: row('Span', 'g1/players', { from: 2, to: 6 }),
    rating: 5,
  }),
];

export type Book = (typeof books)[number];
export type Film = (typeof films)[number];
export type Game = (typeof games)[number];
export type Item = Book | Film | Game;
export const items: readonly Item[] = [...books, ...films, ...games];

export const members = [
  row('Member', '11', {
    id: 11,
    email: 'ana@coop.example',
    name: 'Ana',
    role: 'STEWARD',
    secret: 'amaranth',
    friendIds: [12, 13],
  }),
  row('Member', '12', {
    id: 12,
    email: 'ben@coop.example',
    name: 'Ben',
    role: 'READER',
    secret: 'birch',
    friendIds: [11, 99],
  }),
  row('Member', '13', { id: 13, email: 'zoe@coop.example', name: null, role: 'READER', secret: null, friendIds: null }),
];

export const organisations = [
  row('Organisation', 'o1', { id: 'o1', name: 'The Allotment', memberIds: [11, 13], founded: 1987 }),
];

/** Of a type that clients may not see. */
export const robots = [row('Robot', 'r1', { id: 'r1', name: 'Sorter', role: 'INTERNAL' })];

export const branches = [
  row('Branch', 'north', {
    id: 'north',
    name: 'North',
    address: address('Leeds', 'Mill Lane', 'LS1'),
    hours: [[9, 12], [14, null], null],
    shelfIds: [['b1', 'f1'], [], null, ['g1', null]],
  }),
  row('Branch', 'south', {
    id: 'south',
    name: null,
    address: address('Leeds', 'Canal Street', null),
    hours: null,
    shelfIds: [['b2']],
  }),
];

export const copies = [
  row('Copy', 'north/1', {
    branchId: 'north',
    number: 1,
    itemId: 'b1',
    condition: 'GOOD',
    loanId: 'l1',
  }),
  row('Copy', 'north/2', { branchId: 'north', number: 2, itemId: 'b1', condition: 'WORN', loanId: null }),
  row('Copy', 'south/1', { branchId: 'south', number: 1, itemId: 'b2', condition: null, loanId: 'l2' }),
  row('Copy', 'south/2', { branchId: 'south', number: 2, itemId: 'f1', condition: 'GOOD', loanId: null }),
];

export const loans = [
  row('Loan', 'l1', { id: 'l1', copyKey: 'north/1', borrowerKey: '11', due: '2026-02-01', state: 'OUT' }),
  row('Loan', 'l2', { id: 'l2', copyKey: 'south/1', borrowerKey: 'o1', due: null, state: 'LATE' }),
];

export const baskets = [
  row('Basket', 'k1', { readerKey: '11', bookIds: ['b1', 'b2'], note: 'For the holidays' }),
  row('Basket', 'k2', { readerKey: '13', bookIds: [] as string[], note: null }),
];

export const reviews = [
  row('Review', 'v1', { id: 'v1', itemId: 'b1', authorId: 11, stars: 5, text: 'Read it twice.' }),
  row('Review', 'v2', { id: 'v2', itemId: 'b1', authorId: 12, stars: 4, text: null }),
  row('Review', 'v3', { id: 'v3', itemId: 'f1', authorId: null, stars: 4, text: 'Moving.' }),
  row('Review', 'v4', { id: 'v4', itemId: 'g1', authorId: 13, stars: 5, text: 'Nobody loses.' }),
];

/** Things named like what every JavaScript object inherits. */
export const oddities = [
  row('Oddity', 'constructor', {
    id: 'constructor',
    constructor: 'built',
    toString: 'said',
    hasOwnProperty: 1,
    valueOf: null,
    prototype: 'first',
    length: 3,
    then: 'later',
  }),
  row('Oddity', '__proto__', {
    id: '__proto__',
    constructor: null,
    toString: 'dunder',
    hasOwnProperty: 0,
    valueOf: true,
    prototype: null,
    length: null,
    then: null,
  }),
];

export const cooperative = row('Cooperative', 'all', {
  name: 'Commons Library',
  founded: 1971,
  motto: null,
  branches: 2,
});

/** By its key among its kind; null for what nobody has, as for a reference that leads nowhere. */
export const byKey = <R extends Row>(rows: readonly R[], key: string | number | null): R | null =>
  rows.find(({ $key }) => $key === String(key)) ?? null;

/** Where a reference by key is looked up, by its type. */
export const tables: Readonly<Record<string, readonly Row[]>> = {
  Book: books,
  Film: films,
  Game: games,
  Item: items,
  Author: authors,
  Publisher: publishers,
  Member: members,
  Organisation: organisations,
  Robot: robots,
  Branch: branches,
  Copy: copies,
  Loan: loans,
  Basket: baskets,
  Review: reviews,
  Oddity: oddities,
};

/** What copies and baskets are known by, wherever they are. */
export const branchOf = ({ branchId }: (typeof copies)[number]) => byKey(branches, branchId);
export const readerOf = ({ readerKey }: (typeof baskets)[number]) => byKey(members, readerKey);
export const booksOf = ({ bookIds }: (typeof baskets)[number]) => bookIds.map((id) => byKey(books, id));
