import { parse } from 'graphql';
import { sizeOf } from './document-size';

const size = (document: string) => sizeOf(parse(document));

it('counts fields, each alias one, and how deep they lie', () => {
  expect(size('{ a b: a c { d { e } } }')).toEqual({ fields: 5, depth: 3 });
});

it('counts a fragment wherever it is spread', () => {
  expect(size('{ a { ...F } b { ...F ... { x } } } fragment F on T { c { d } }')).toEqual({ fields: 7, depth: 3 });
});

it('measures fragments that double at every step at once', () => {
  const steps = Array.from({ length: 60 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`);
  expect(size(`{ ...F0 } ${steps.join(' ')} fragment F60 on T { id }`)).toEqual({ fields: 2 ** 60, depth: 1 });
});

it('does not follow a fragment round in circles', () => {
  expect(size('{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }')).toEqual({ fields: 2, depth: 1 });
});

it('takes the largest of several operations', () => {
  expect(size('query A { a } query B { a b { c } }')).toEqual({ fields: 3, depth: 2 });
});

it('leaves how deep the schema may be asked to validation', () => {
  expect(size('{ __schema { types { fields { type { ofType { name } } } } } }').depth).toBe(1);
});
