import type { Config } from './config';
import { Failure } from './failure';

/** A token of the development issuer. There is none for the asking in production. */
export async function developmentToken(config: Config, member: string): Promise<string> {
  if (config.NODE_ENV === 'production') {
    throw new Failure('USAGE', 'In production, tokens come from your identity provider. Put one in TRAMA_TOKEN.');
  }
  const url = new URL('/token', config.TRAMA_ISSUER);
  url.searchParams.set('member', member);
  const response = await fetch(url).catch(() => {
    throw new Failure(
      'UNREACHABLE',
      `No issuer of tokens answers at ${config.TRAMA_ISSUER}. Start Trama with \`npm start\`.`,
    );
  });
  if (!response.ok) throw new Failure('USAGE', `The issuer gives no token for "${member}": ${await response.text()}`);
  return (await response.text()).trim();
}

/** Who acts: the member that `--as` names, else whoever TRAMA_TOKEN is of. */
export async function tokenFor(config: Config, as: string | undefined): Promise<string> {
  if (as !== undefined) return developmentToken(config, as);
  if (config.TRAMA_TOKEN) return config.TRAMA_TOKEN;
  throw new Failure('USAGE', 'Say who acts: --as NAME, or a token in TRAMA_TOKEN.');
}
