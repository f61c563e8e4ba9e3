import { fetches } from './library';
import { same, stockIsWrong } from './promise';

describe('A field that requires', () => {
  same('a scalar', '{ books { parcelWeight } }');
  same('a scalar that the client asks for too', '{ books { pages parcelWeight } }');
  same('a scalar that the client calls otherwise', '{ books { n: pages parcelWeight } }');
  same('a scalar that clients may not see', '{ members { name sealed } }');
  same('a part of an object', '{ books { parcelHeight } }');
  same(
    'a part of an object that is another’s alone',
    '{ items { ... on Game { dice } } stocked { ... on Game { dice players { from } } } }',
  );
  same(
    'a part of an object of which the client asks for another',
    '{ books { size { width } parcelHeight size { weight } } }',
  );
  same('a list of entities', '{ books { credits } }');
  same('a list of entities of which the client asks for more', '{ books { authors { born } credits } }');
  same('something of an entity in a third subgraph', '{ books { customs } }');
  same('something of an entity, beside the entity', '{ books { publisher { name zone } customs } }');
  same('something by the type of a union', '{ branches { copies { bulk } } }');
  same(
    'something by the type of a union that the client asks for too',
    '{ branches { copies { bulk holding { ... on Book { pages title } ... on Film { title } } } } }',
  );
  same('what itself requires', '{ books { discount } }');
  same('what requires what requires', '{ books { stamps } }');
  same(
    'all of these at once',
    '{ books { stamps discount parcelWeight parcelHeight credits customs stickers label publisher { zone } } }',
  );
  same('something with an argument', '{ books { label } }');
  same('something with an argument that the client gives as well', '{ books { label spine(upper: true) } }');
  same('something with an argument, which the client calls otherwise', '{ books { label s: spine } }');
  same('what is null', '{ book(id: "b3") { parcelWeight parcelHeight stickers discount } }');
  same('is there in a list with nulls', '{ me { friends { sealed } } branches { copies { bulk } } }');
  same(
    'is required in an entity that is reached in many ways',
    '{ heaviest { credits } newest { credits } legacyBook { customs stickers } me { loans { copy { book { parcelWeight } } } } }',
  );
  same(
    'after a mutation requires what changed',
    'mutation { retitle(id: "b1", title: "Anew") { title label credits } }',
  );

  it('is asked for after what it requires, and no more than that', async () => {
    const { ours, stock } = await fetches({ query: '{ book { stamps } }' });
    expect(ours).toEqual(stock);
    expect(ours).toHaveLength(5);
  });
});

/** https://spec.graphql.org/October2021/#sec-Field-Selection-Merging: two arguments, two fields; and @requires asks for the one with its own. */
describe('A field that requires something with an argument, beside the same without it', () => {
  const right = { spine: 'Governing the Commons', label: 'TO THE READER OF GOVERNING THE COMMONS' };
  const { spine, label } = right;
  stockIsWrong('has what it requires; stock hands it the client’s', '{ book { spine label } }', {
    stock: { data: { book: { spine, label: 'TO THE READER OF Governing the Commons' } } },
    right: { data: { book: right } },
  });
  stockIsWrong('leaves the client what it asked for; stock hands it what is required', '{ book { label spine } }', {
    stock: { data: { book: { label, spine: 'GOVERNING THE COMMONS' } } },
    right: { data: { book: { label, spine } } },
  });
  stockIsWrong(
    'has what it requires, though another name has it too',
    '{ book { loud: spine(upper: true) label spine } }',
    {
      stock: {
        data: { book: { loud: 'GOVERNING THE COMMONS', label: 'TO THE READER OF Governing the Commons', spine } },
      },
      right: { data: { book: { loud: 'GOVERNING THE COMMONS', label, spine } } },
    },
  );
});
