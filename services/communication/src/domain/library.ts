import { refuseInput } from '@trama/errors';

/** What the library of a network is made of: the messages of these kinds. */
export const LibraryKind = { STRATEGY: 'STRATEGY', LESSON: 'LESSON' } as const;
export type LibraryKind = (typeof LibraryKind)[keyof typeof LibraryKind];

const MOST_CHARACTERS = 200;

/** What someone looks for in the library. */
export interface LibraryQuery {
  readonly kinds: readonly LibraryKind[];
  /** Null for all of it. */
  readonly words: string | null;
}

/** Both kinds where none is named, and no search where there are no words. Refuses with INVALID_INPUT an overlong search. */
export function libraryQuery(asked: {
  readonly kinds?: readonly LibraryKind[] | null;
  readonly search?: string | null;
}): LibraryQuery {
  const kinds = Object.values(LibraryKind).filter((kind) => !asked.kinds?.length || asked.kinds.includes(kind));
  const words = asked.search?.trim() || null;
  if (words !== null && words.length > MOST_CHARACTERS)
    throw refuseInput('search', `Look for at most ${MOST_CHARACTERS} characters.`);
  return { kinds, words };
}
