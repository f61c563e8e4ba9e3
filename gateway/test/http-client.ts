import type { GatewayUnderTest } from './gateway-under-test';

type Headers = Readonly<Record<string, string>>;

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly codes: readonly unknown[];
}

/** Sends to a gateway, as someone who is signed in, what a well-behaved client would and also what it would not. */
export interface HttpClient {
  post(body: object | string, headers?: Headers, leaves?: AbortSignal): Promise<HttpAnswer>;
  get(parameters: Readonly<Record<string, string | object>>, headers?: Headers): Promise<HttpAnswer>;
  send(path: string, request: RequestInit): Promise<HttpAnswer>;
}

export const JSON_BODY: Headers = { 'content-type': 'application/json' };
/** Tells the gateway that no form or image of another site sends this. */
export const NO_FORM: Headers = { 'apollo-require-preflight': 'yes' };

export function httpClient(gateway: GatewayUnderTest, name = 'ana'): HttpClient {
  const send: HttpClient['send'] = async (path, { headers, ...request }) => {
    const response = await fetch(`${gateway.service.http.url}${path}`, {
      redirect: 'manual',
      ...request,
      headers: { authorization: `Bearer ${await gateway.provider.token(name)}`, ...(headers as Headers) },
    });
    const text = await response.text();
    const answer = response.headers.get('content-type')?.includes('json')
      ? (JSON.parse(text) as HttpAnswer)
      : undefined;
    return {
      status: response.status,
      header: (header) => response.headers.get(header),
      text,
      data: answer?.data,
      errors: answer?.errors,
      codes: (answer?.errors ?? []).map(({ extensions }) => extensions['code']),
    };
  };
  return {
    send,
    post: (body, headers = JSON_BODY, signal) =>
      send('/graphql', {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
        signal,
      }),
    get: (parameters, headers = NO_FORM) => {
      const search = new URLSearchParams(
        Object.entries(parameters).map(([key, value]): [string, string] => [
          key,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      );
      return send(`/graphql?${String(search)}`, { headers });
    },
  };
}
