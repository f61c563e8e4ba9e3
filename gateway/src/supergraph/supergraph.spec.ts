import { subjectTypes } from '@trama/events';
import { parse } from 'graphql';
import { composeSupergraph } from './compose-supergraph';
import { Supergraph } from './supergraph';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const entities = subjectTypes.map((type) => `type ${type} @key(fields: "id") { id: ID! }`).join('\n');
const query = 'type Query { version: Int! network: Network } extend type Network { parent: Network }';
const sdl = composeSupergraph([{ name: 'all', url: 'http://all/graphql', sdl: `${link} ${query} ${entities}` }]);

const deep = (levels: number): string => (levels === 0 ? 'id' : `parent { id ${deep(levels - 1)} }`);

describe('an operation', () => {
  it('is planned once, however it is written', () => {
    const supergraph = new Supergraph(sdl);
    const plan = (query: string) => supergraph.prepare(parse(query), undefined, query);
    expect(plan('{ version }')).toBe(plan('query { version } # the same'));
    expect(plan('{ version }')).not.toBe(plan('{ number: version }'));
  });

  it('is planned anew where much that is long was asked since', () => {
    const supergraph = new Supergraph(sdl);
    const plan = (query: string) => supergraph.prepare(parse(query), undefined, query);
    const before = plan('{ version }');
    plan(`{ ${'short'.padEnd(100_000, '_')}: version }`);
    expect(plan('{ version }')).toBe(before);
    for (let each = 0; each < 10; each++) plan(`{ ${`long${each}`.padEnd(100_000, '_')}: version }`);
    expect(plan('{ version }')).not.toBe(before);
  });

  it('is planned once for each way in which its conditions turn out', () => {
    const query = 'query ($all: Boolean!) { version network @include(if: $all) { id } }';
    const prepared = new Supergraph(sdl).prepare(parse(query), undefined, query);
    expect(prepared.variant({ all: true })).toBe(prepared.variant({ all: true }));
    expect(prepared.variant({ all: true })).not.toBe(prepared.variant({ all: false }));
  });

  it('for which no plan is found in time is refused, and others are planned', () => {
    const supergraph = new Supergraph(sdl, 1);
    const refused = () => supergraph.prepare(parse(`{ network { ${deep(500)} } }`), undefined, 'deep');
    const told = expect.objectContaining({ extensions: { code: 'COST_EXCEEDED', http: { status: 400 } } });
    expect(refused).toThrow(told);
    expect(refused).toThrow(told);
    expect(
      new Supergraph(sdl).prepare(parse('{ network { parent { id } } }'), undefined, 'small').variant({}).step,
    ).toBeDefined();
  });
});
