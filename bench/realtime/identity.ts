import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

export const ISSUER = 'https://id.example.org';
export const AUDIENCE = 'trama';
const ALGORITHM = 'ES256';
const KEY_ID = 'bench';

/** By which subgraphs would know the gateway; the stubs do not ask. */
export const internalSigningKey = JSON.stringify({
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  kid: KEY_ID,
  alg: 'EdDSA',
});

/** Who people are: an identity provider's keys, and the members service's directory, to which everybody is a MEMBER of all networks. */
export class Identity {
  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    readonly url: string,
  ) {}

  static async start(networkIds: readonly string[]): Promise<Identity> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
    const keys = [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM }];
    const roles = Object.fromEntries(networkIds.map((id) => [id, 'MEMBER']));
    const answerTo = async (request: IncomingMessage): Promise<object> => {
      if (request.url === '/jwks.json') return { keys };
      const { subject } = (await json(request)) as { subject: string };
      return { memberId: `member-${subject}`, roles };
    };
    const server = createServer((request, response) => {
      answerTo(request).then(
        (answer) => response.end(JSON.stringify(answer)),
        () => response.destroy(),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new Identity(server, privateKey, `http://127.0.0.1:${port}`);
  }

  /** Tokens of so many people. */
  tokens(people: number): Promise<string[]> {
    const sign = (name: string): Promise<string> =>
      new SignJWT({ name })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(name)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(this.key);
    return Promise.all(Array.from({ length: people }, (_, number) => sign(`person-${number}`)));
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
