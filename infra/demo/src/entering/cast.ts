import { TramaClient } from '@trama/client';
import type { Config } from '../config';
import { people } from '../story/people';

/** One of the story's people, at the API. */
export interface Player {
  readonly name: string;
  readonly memberId: string;
  readonly client: TramaClient;
}

/** Everyone signs in: Trama comes to know them, and they say what they bring and look for. */
export async function signInCast(config: Config): Promise<ReadonlyMap<string, Player>> {
  const players = await Promise.all(
    people.map(async ({ name, qualities, offers, needs }) => {
      const client = new TramaClient(config.TRAMA_URL, await tokenOf(config, name));
      const { me } = await client.run<{ me: { id: string; version: number; qualities: string[] } }>(
        '{ me { id version qualities } }',
      );
      if (me.qualities.length === 0) {
        await client.run(
          'mutation EditProfile($input: EditProfileInput!) { editProfile(input: $input) { member { id } } }',
          {
            input: { version: me.version, qualities, offers, needs },
          },
        );
      }
      return { name, memberId: me.id, client };
    }),
  );
  return new Map(players.map((player) => [player.name, player]));
}

async function tokenOf({ DEV_TOKEN_URL }: Config, name: string): Promise<string> {
  const url = new URL(DEV_TOKEN_URL);
  url.searchParams.set('member', name);
  return (await fetch(url)).text();
}
