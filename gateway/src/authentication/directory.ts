import { refuse } from '@trama/errors';
import { NetworkRole, type User } from '@trama/identity';
import type { Log } from '@trama/runtime';
import { z } from 'zod';
import type { Connections } from '../execution/subgraphs/connections';
import type { InternalTokens } from '../execution/subgraphs/internal-tokens';
import { jsonMessage } from '../execution/subgraphs/line';
import { post } from '../execution/subgraphs/post';
import type { Membership } from './principal';

/** Looks a person up among the members. */
export type Directory = (user: User) => Promise<Membership>;

export const MEMBERS = 'members';
const DEADLINE_MILLISECONDS = 5_000;

const answer = z.object({ memberId: z.string().min(1), roles: z.record(z.string(), z.enum(NetworkRole)) });

export interface DirectoryOptions {
  readonly connections: Connections;
  readonly tokens: InternalTokens;
  /** Where the members subgraph answers now. */
  readonly membersUrl: () => string | undefined;
  readonly log: Log;
}

/** The members service's own, at `POST /viewer`. Refuses with UNAVAILABLE where it does not answer. */
export function membersDirectory({ connections, tokens, membersUrl, log }: DirectoryOptions): Directory {
  return async ({ subject, name }) => {
    try {
      const url = new URL('/viewer', membersUrl());
      const authorization = `Bearer ${await tokens.forGateway(MEMBERS)}`;
      const { status, text } = await post(connections.to(url), {
        message: jsonMessage(url.pathname, ['authorization', authorization], JSON.stringify({ subject, name })),
        deadline: DEADLINE_MILLISECONDS,
        repeatable: true, // it makes a member once, however often it is asked
      });
      if (status !== 200) throw new Error(`The members service answered with ${status}`);
      return answer.parse(JSON.parse(text));
    } catch (error) {
      log.error({ err: error }, 'a viewer could not be looked up');
      throw refuse('UNAVAILABLE', undefined, { service: MEMBERS });
    }
  };
}
