import { Refusal, type ErrorCode } from '@trama/errors';

/** A document whose one root field is aliased `result`, with the types of what goes in and comes out. */
export interface Operation<Input, Result> {
  readonly document: string;
  /** Only for the type checker. */
  readonly types?: (input: Input) => Result;
}

/** `operation<OfferInput, Offer>('mutation ($input: OfferInput!) { result: offer(input: $input) { … } }')` */
export const operation = <Input, Result>(document: string): Operation<Input, Result> => ({ document });

interface Answer {
  readonly data?: { readonly result: unknown } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** GraphQL over HTTP, as one person. */
export class GraphqlApi {
  constructor(private readonly post: (body: { query: string; variables: unknown }) => Promise<Response>) {}

  /** Runs a mutation on its `$input`; the first error of the answer is thrown as the Refusal that it was. */
  run<Input, Result>(operation: Operation<Input, Result>, input: Input): Promise<Result> {
    return this.ask(operation.document, { input });
  }

  /** Runs a document whose root field is aliased `result`, on whatever variables it has. */
  async ask<Result>(document: string, variables: Record<string, unknown> = {}): Promise<Result> {
    const response = await this.post({ query: document, variables });
    const { data, errors } = (await response.json()) as Answer;
    const [error] = errors ?? [];
    if (error) {
      const { code, ...details } = error.extensions ?? {};
      throw new Refusal(code as ErrorCode, error.message, details as Record<string, string>);
    }
    return data?.result as Result;
  }
}
