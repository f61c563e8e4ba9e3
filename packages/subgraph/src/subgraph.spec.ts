import { refuse } from '@trama/errors';
import { readVariables, runtimeVariables, Service } from '@trama/runtime';
import { internalJwks, signInternally } from '@trama/testkit';
import { Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Subgraph, subgraphVariables, type SubgraphContext } from '.';

@ObjectType('Tree')
@Directive('@key(fields: "id")')
class TreeType {
  @Field(() => ID)
  readonly id!: string;
}

@Resolver(() => TreeType)
class TreeResolver {
  @Query(() => String)
  whoAsks(@Ctx() { viewer }: SubgraphContext): string {
    return viewer.memberId;
  }

  @Query(() => TreeType, { nullable: true })
  tallest(): TreeType | null {
    return null;
  }

  @Query(() => String, { nullable: true })
  felled(): string {
    throw refuse('CONFLICT', 'It is felled by now.', { state: 'FELLED' });
  }

  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('connect ECONNREFUSED 10.0.0.7:27017');
  }
}

let orchard: Service;

beforeAll(async () => {
  const config = readVariables(
    { ...runtimeVariables, ...subgraphVariables },
    { NODE_ENV: 'test', LOG_LEVEL: 'silent', INTERNAL_JWKS: internalJwks },
  );
  orchard = new Service('orchard', config);
  orchard.use(
    new Subgraph(orchard, config, {
      resolvers: [new TreeResolver()],
      entities: { Tree: async ({ id }) => Object.assign(new TreeType(), { id }) },
      context: (viewer) => ({ viewer }),
    }),
  );
  await orchard.start();
});

afterAll(() => orchard.stop());

async function ask(query: string, token: string | null): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${orchard.http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

const ana = () => signInternally('orchard', { memberId: 'ana', roles: {} });

it('knows who asks from the token that the gateway signed', async () => {
  expect(await ask('{ whoAsks }', await ana())).toEqual({ status: 200, body: { data: { whoAsks: 'ana' } } });
});

it('resolves references to its entities', async () => {
  const { body } = await ask(
    '{ _entities(representations: [{ __typename: "Tree", id: "t1" }]) { ... on Tree { id } } }',
    await ana(),
  );
  expect(body).toEqual({ data: { _entities: [{ id: 't1' }] } });
});

it.each([
  ['without a token', async () => null],
  ['with one for another subgraph', () => signInternally('meadow', { memberId: 'ana', roles: {} })],
  ['with one that names nobody', () => signInternally('orchard', null)],
])('says nothing %s, not even its schema', async (_how, token) => {
  expect(await ask('{ _service { sdl } }', await token())).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
});

it('tells a refusal with its code, its place and its details', async () => {
  expect((await ask('{ felled }', await ana())).body).toMatchObject({
    data: { felled: null },
    errors: [{ message: 'It is felled by now.', path: ['felled'], extensions: { code: 'CONFLICT', state: 'FELLED' } }],
  });
});

it('tells nothing of its insides', async () => {
  const { body } = await ask('{ broken }', await ana());
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/./) } }] });
  expect(JSON.stringify(body)).not.toContain('10.0.0.7');
});
