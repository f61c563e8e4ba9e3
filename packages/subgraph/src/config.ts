import { z } from 'zod';

const publicKeys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** For a process that answers the gateway. */
export const subgraphVariables = {
  INTERNAL_JWKS: z
    .string()
    .transform((text, context) => {
      try {
        return publicKeys.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'must be a JSON Web Key Set: {"keys":[…]}' });
        return z.NEVER;
      }
    })
    .describe('Public keys of the gateway, as a JWKS in JSON: whoever signs with another is not answered'),
};

export type SubgraphConfig = z.output<z.ZodObject<typeof subgraphVariables>>;
