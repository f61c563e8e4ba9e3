import { type JWK } from 'jose';
import { type LocalVariables } from '../config';
import { audience, tokenAlgorithm } from '../issuer/issue-token';
import { type SigningKey } from '../issuer/key-file';
import { withDatabase } from './mongodb-url';
import { places } from './places';
import { portOf, routingVariable, type SubgraphName, subgraphs } from './services';

/** What the processes need to know of each other. */
export interface Surroundings {
  readonly variables: LocalVariables;
  readonly mongoUrl: string;
  readonly redisUrl: string;
  /** The gateway's, for the tokens that subgraphs trust. */
  readonly internalKey: SigningKey;
}

/** The variables that each process is started with. Whatever else is set here, LOG_LEVEL say, goes to all of them. */
export function environments({ variables, mongoUrl, redisUrl, internalKey }: Surroundings) {
  const inherited = process.env;
  const everyone = {
    ...inherited,
    NODE_ENV: 'development',
    SHUTDOWN_SECONDS: `${variables.SHUTDOWN_SECONDS}`,
    REDIS_URL: redisUrl,
  };
  const issuerUrl = issuerAddress(variables);
  const routing = Object.fromEntries(
    subgraphs.map((name) => [routingVariable(name), `http://127.0.0.1:${portOf(name, variables)}/graphql`]),
  );
  const service = (name: SubgraphName, port: number): NodeJS.ProcessEnv => ({
    ...everyone,
    PORT: `${port}`,
    MONGODB_URI: withDatabase(mongoUrl, `trama-${name}`),
    INTERNAL_JWKS: jwks(internalKey.publicKey),
  });

  return {
    issuer: {
      ...inherited,
      NODE_ENV: 'development',
      PORT: `${variables.ISSUER_PORT}`,
      KEYS_FOLDER: places(variables.TRAMA_DATA).keys,
    } satisfies NodeJS.ProcessEnv,

    subgraph: (name: SubgraphName) => service(name, portOf(name, variables)),

    /** Shares the evaluation service's database. */
    worker: service('evaluation', variables.WORKER_PORT),

    gateway: {
      ...everyone,
      ...routing,
      PORT: `${variables.GATEWAY_PORT}`,
      SUPERGRAPH_FILE: places(variables.TRAMA_DATA).supergraph,
      INTERNAL_SIGNING_KEY: JSON.stringify(internalKey.privateKey),
      TOKEN_JWKS_URL: `${issuerUrl}/jwks.json`,
      TOKEN_ISSUER: issuerUrl,
      TOKEN_AUDIENCE: audience,
      TOKEN_ALGORITHMS: tokenAlgorithm,
      DEV_TOKEN_URL: tokenAddress(variables),
      ALLOWED_ORIGINS: process.env['ALLOWED_ORIGINS'] ?? '*', // a frontend’s development server, wherever it listens
    } satisfies NodeJS.ProcessEnv,

    demonstration: {
      ...inherited,
      NODE_ENV: 'development',
      TRAMA_URL: `http://127.0.0.1:${variables.GATEWAY_PORT}/graphql`,
      DEV_TOKEN_URL: tokenAddress(variables),
    } satisfies NodeJS.ProcessEnv,
  };
}

const issuerAddress = ({ ISSUER_PORT }: LocalVariables): string => `http://127.0.0.1:${ISSUER_PORT}`;

/** Where a token is to be had: `?member=NAME`. */
export const tokenAddress = (variables: LocalVariables): string => `${issuerAddress(variables)}/token`;

const jwks = (...keys: JWK[]): string => JSON.stringify({ keys });
