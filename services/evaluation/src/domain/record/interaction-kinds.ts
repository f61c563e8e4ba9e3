import type { InteractionKind } from '@trama/analysis';
import { messagePosted } from '@trama/events';
import type { Definition } from '../definition';
import { interactions } from '../evidence-kind';
import type { KnownEntry } from './known-entry';

/** What people say counts by what it is meant to do; of older messages the ledger does not know. */
const talks = [null, ...messagePosted.data.shape.kind.options];

/** How a definition counts interactions of each kind, in an order that belongs to it, and where a kind stands there. */
export function interactionKinds({ kinds }: Definition): {
  readonly kinds: readonly InteractionKind[];
  readonly placeOf: (entry: Pick<KnownEntry, 'kind' | 'talk'>) => number;
} {
  const counted: InteractionKind[] = [];
  const places = new Map<KnownEntry['kind'], Map<KnownEntry['talk'], number>>();
  for (const kind of interactions) {
    const { weight, isMessage, isTurn, isContribution, isRecognition } = kinds[kind];
    const counts = { weight, isMessage, isTurn, isContribution, isRecognition };
    const ofKind = new Map<KnownEntry['talk'], number>();
    for (const talk of isMessage ? talks : [null]) {
      ofKind.set(talk, counted.length);
      counted.push({ name: talk === null ? kind : `${kind}:${talk}`, ...counts, talk, isLesson: talk === 'LESSON' });
    }
    places.set(kind, ofKind);
  }
  return {
    kinds: counted,
    placeOf: ({ kind, talk }) => {
      const place = places.get(kind)?.get(talk);
      if (place === undefined) throw new Error(`${kind} is no interaction, or ${talk} no kind of talk`);
      return place;
    },
  };
}
