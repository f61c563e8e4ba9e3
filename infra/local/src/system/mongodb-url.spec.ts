import { withDatabase } from './mongodb-url';

it.each([
  ['mongodb://127.0.0.1:27117/?replicaSet=rs0', 'mongodb://127.0.0.1:27117/trama-goals?replicaSet=rs0'],
  ['mongodb://a:1,b:2', 'mongodb://a:1,b:2/trama-goals'],
  ['mongodb+srv://ana:x@cluster.example/', 'mongodb+srv://ana:x@cluster.example/trama-goals'],
  ['mongodb://ana:x@a/users?tls=true', 'mongodb://ana:x@a/trama-goals?tls=true&authSource=users'],
  ['mongodb://ana:x@a/users?authSource=admin', 'mongodb://ana:x@a/trama-goals?authSource=admin'],
])('gives each service a database of its own: %s', (url, expected) =>
  expect(withDatabase(url, 'trama-goals')).toBe(expected),
);

it('refuses what is no MongoDB address', () => {
  expect(() => withDatabase('http://a', 'trama-goals')).toThrow('MONGODB_URI is no MongoDB address');
});
