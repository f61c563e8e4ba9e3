import { refuse } from '@trama/errors';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SubscribeRequest } from '../subscribe';

const record = z.record(z.string(), z.unknown());
const inBody = z.object({
  query: z.string().default(''), // a trusted document is only named
  operationName: z.string().nullish(),
  variables: record.nullish(),
  extensions: record.nullish(),
  documentId: z.string().optional(),
});
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});
const inAddress = inBody.extend({
  variables: json.pipe(record.nullable()).optional(),
  extensions: json.pipe(record.nullable()).optional(),
});

/** What an HTTP request subscribes to: in its body, or in its address. Refuses with BAD_REQUEST. */
export function streamRequest({ method, body, query, headers }: FastifyRequest): SubscribeRequest {
  const read = method === 'GET' ? inAddress.safeParse(query) : inBody.safeParse(body);
  const issue = read.error?.issues[0];
  if (issue) throw refuse('BAD_REQUEST', `\`${issue.path.join('.') || 'body'}\`: ${issue.message}.`);
  const { documentId, extensions, ...asked } = read.data!;
  return {
    ...asked,
    extensions: documentId === undefined ? extensions : { ...extensions, documentId },
    after: lastEventId(headers),
  };
}

/** The cursor of the last event that the client got, where it comes back. */
const lastEventId = ({ 'last-event-id': id }: FastifyRequest['headers']): string | undefined =>
  typeof id === 'string' && id !== '' ? id : undefined;
