import { execute, getOperationAST, graphql, OperationTypeNode, parse, type ExecutionResult } from 'graphql';
import { Federation, type Question } from './federation';
import { monolith, newContext, subgraphs, supergraphSdl, type Context, type Failures } from './supergraph';

/** A question to the library, and what goes wrong while it is answered. */
export interface Situation extends Question, Partial<Failures> {
  /** Changes what a subgraph sends, where that is not what a subgraph should send. */
  readonly spoil?: Spoil;
}

/** The text of a response's body, made into another. */
type Spoil = (subgraph: string, answer: string) => string;

interface Request extends Context {
  readonly spoil?: Spoil;
  /** Which subgraphs were asked what. */
  readonly asked: string[];
}

const schemas = new Map(subgraphs.map(({ name, schema }) => [name, schema]));

const library = new Federation<Request>(supergraphSdl, async (subgraph, { query, variables }, context) => {
  context.asked.push(`${subgraph}: ${query}`);
  if (context.down.has(subgraph)) throw new Error(`${subgraph} is down`);
  const schema = schemas.get(subgraph);
  if (!schema) throw new Error(`There is no ${subgraph}.`);
  const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: context });
  const text = JSON.stringify(answer);
  return context.spoil ? context.spoil(subgraph, text) : text;
});

const begin = ({ fails, down, spoil }: Situation): Request => ({
  ...newContext({ ...(fails && { fails }), ...(down && { down }) }),
  ...(spoil && { spoil }),
  asked: [],
});

/** Fetches may go as one request, and equal queries be one run: no answer is another for that. */
export async function ours(situation: Situation): Promise<ExecutionResult> {
  const apart = await library.ours(situation, begin(situation));
  if (situation.spoil) return apart;
  expect(await library.oursTogether(situation, begin(situation))).toEqual(apart);
  const { operation } = getOperationAST(parse(situation.query), situation.operationName) ?? {};
  if (operation !== OperationTypeNode.QUERY) return apart;
  const [one, other] = await library.oursTwice(situation, begin(situation));
  expect(one).toEqual(apart);
  expect(other).toEqual(apart);
  return apart;
}

export const stock = (situation: Situation): Promise<ExecutionResult> => library.stock(situation, begin(situation));

/** What one server would say that has all of the data. */
export const inOnePlace = async (situation: Situation): Promise<ExecutionResult> =>
  execute({
    schema: monolith,
    document: parse(situation.query),
    variableValues: situation.variables,
    operationName: situation.operationName,
    contextValue: begin(situation),
  });

/** What each gateway asks of the subgraphs for a question, in the order of asking. */
export async function fetches(situation: Situation): Promise<{ ours: string[]; stock: string[] }> {
  const [mine, theirs] = [begin(situation), begin(situation)];
  await library.ours(situation, mine);
  await library.stock(situation, theirs);
  return { ours: mine.asked, stock: theirs.asked };
}
