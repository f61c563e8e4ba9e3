import { buildSchema, parse } from 'graphql';
import { FetchShape } from '../compile/fetch-shape';
import { Failure } from './failure';
import { markFailed } from './mark-failed';
import { merge } from './merge';
import { pathsBeyond } from './path-tree';

const schema = buildSchema('type Query { size: Size } type Size { width: Int height: Int }');

const merged = (target: Record<string, unknown>, given: Record<string, unknown>) => {
  merge(target, given);
  return target;
};

it('adds what one more subgraph gives of an object, and of the objects and lists in it', () => {
  expect(merged({ id: '1', size: { height: 2 } }, { title: 'Weft', size: { width: 3 } })).toEqual({
    id: '1',
    title: 'Weft',
    size: { height: 2, width: 3 },
  });
  expect(merged({ copies: [{ id: 1 }, { id: 2 }] }, { copies: [{ shelf: 'A' }, { shelf: 'B' }] })).toEqual({
    copies: [
      { id: 1, shelf: 'A' },
      { id: 2, shelf: 'B' },
    ],
  });
});

it('changes nothing but the object itself: what it holds may stand elsewhere too', () => {
  const size = Object.freeze({ height: 2 });
  expect(merged({ size }, { size: { width: 3 } })).toEqual({ size: { height: 2, width: 3 } });
  expect(size).toEqual({ height: 2 });
});

it('keeps the objects that other fetches are to add to', () => {
  const copies = [{ id: 1 }, { id: 2 }];
  const size = { height: 2 };
  const target = { size, copies };
  merge(target, { size: { width: 3 }, copies: [{ shelf: 'A' }, null] }, pathsBeyond([], [['size'], ['copies', '@']]));
  expect(target.size).toBe(size);
  expect(target.copies[0]).toBe(copies[0]);
  expect(target).toEqual({ size: { height: 2, width: 3 }, copies: [{ id: 1, shelf: 'A' }, null] });
});

it('keeps what there is where one more fetch failed', () => {
  expect(merged({ size: { height: 2 } }, { size: new Failure([]) })).toEqual({ size: { height: 2 } });
});

it('knows of every place where something failed, whichever fetch told of it first', () => {
  const cause = (...beneath: (string | number)[]) => ({ error: 'late', subgraph: 'loans', beneath });
  const one = new Failure([cause(10, 'shelf')]);
  const other = new Failure([cause(2, 'shelf'), cause(10, 'shelf')]);
  const both = new Failure([cause(2, 'shelf'), cause(10, 'shelf')]);
  expect(merged({ copies: one }, { copies: other })).toEqual({ copies: both });
  expect(merged({ copies: other }, { copies: one })).toEqual({ copies: both });
});

it('keeps what a failed fetch would have given of an object of which another gives a part', () => {
  const document = parse('{ size { width height } }');
  const target: Record<string, unknown> = {};
  markFailed(target, FetchShape.of(document, false, schema), new Failure([]), schema, undefined);
  expect(merged(target, { size: { height: 2 } })).toEqual({ size: { height: 2, width: new Failure([]) } });
});

it('takes names that objects of JavaScript have for names like any', () => {
  const given = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "Ana"}') as Record<string, unknown>;
  const target = merged({}, given);
  expect(Object.keys(target)).toEqual(['__proto__', 'constructor']);
  expect(target['polluted']).toBeUndefined();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
