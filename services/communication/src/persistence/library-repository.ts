import { positionIn, writeCursor, type Page, type PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model, PipelineStage } from 'mongoose';
import type { LibraryQuery } from '../domain/library';
import type { Message } from '../domain/message';
import type { Library } from '../domain/ports';
import { toMessage, type MessageRow } from './message-model';

type Match = MessageRow & { readonly relevance: number };

/** The strategies and lessons among the messages. */
export class LibraryRepository implements Library {
  constructor(private readonly rows: Model<MessageRow>) {}

  async inNetworks(
    networkIds: readonly string[],
    { kinds, words }: LibraryQuery,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Message>>> {
    if (words !== null) return this.search(networkIds, kinds, words, page);
    return pagesByParent(
      this.rows,
      {
        parent: 'networkId',
        ids: networkIds,
        where: { kind: { $in: [...kinds] }, deletedAt: null },
        order: { key: 'postedAt', direction: 'DESCENDING' },
        page,
      },
      toMessage,
    );
  }

  /** MongoDB searches the words of one network at a time, which is what a reader does too. */
  private async search(
    networkIds: readonly string[],
    kinds: LibraryQuery['kinds'],
    words: string,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Message>>> {
    const shelves = networkIds.map(async (networkId) => {
      const matches = await this.rows.aggregate<Match>([
        { $match: { networkId, kind: { $in: [...kinds] }, $text: { $search: words } } },
        { $addFields: { relevance: { $meta: 'textScore' } } },
        ...lessRelevant(page),
        { $sort: { relevance: -1, _id: -1 } },
        { $limit: page.first + 1 }, // one more tells whether there is a next page
      ]);
      return [networkId, toPage(matches, page)] as const;
    });
    return new Map(await Promise.all(shelves));
  }
}

const BY_RELEVANCE = 'messages.relevance';

function lessRelevant(page: PageRequest): PipelineStage.Match[] {
  const after = positionIn(BY_RELEVANCE, page);
  return after
    ? [{ $match: { $or: [{ relevance: { $lt: after.key } }, { relevance: after.key, _id: { $lt: after.id } }] } }]
    : [];
}

function toPage(matches: readonly Match[], { first }: PageRequest): Page<Message> {
  const edges = matches.slice(0, first).map(({ relevance, ...row }) => ({
    node: toMessage(row),
    cursor: writeCursor({ list: BY_RELEVANCE, key: relevance, id: row._id }),
  }));
  return { edges, hasNextPage: matches.length > first };
}
