import { Schema, type Connection, type Model } from 'mongoose';
import { LibraryKind } from '../domain/library';
import { MessageKind, type EarlierWords, type Message } from '../domain/message';

export type MessageRow = Omit<Message, 'id'> & {
  readonly _id: string;
  /** What a message of the past is known by in its channel; the rest have none. */
  readonly key?: string;
};

const earlierWords = new Schema<EarlierWords>(
  { body: { type: String, required: true }, at: { type: Date, required: true } },
  { _id: false },
);

const schema = new Schema<MessageRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    channelId: { type: String, required: true },
    authorId: { type: String, required: true },
    kind: { type: String, enum: Object.values(MessageKind), required: true },
    body: { type: String, default: null },
    toIds: [String],
    replyToId: { type: String, default: null },
    threadId: { type: String, required: true },
    postedAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    edits: [earlierWords],
    deletedAt: { type: Date, default: null },
    version: { type: Number, required: true },
    key: String,
  },
  { versionKey: false, strict: 'throw' },
)
  .index({ channelId: 1, postedAt: -1, _id: -1 }) // what was said in a channel
  .index({ authorId: 1, postedAt: -1, _id: -1 }) // what someone said
  .index({ replyToId: 1, postedAt: 1, _id: 1 }, { partialFilterExpression: { replyToId: { $gt: '' } } }) // its replies
  .index({ channelId: 1, key: 1 }, { unique: true, partialFilterExpression: { key: { $exists: true } } }) // entered once
  .index({ networkId: 1, kind: 1, postedAt: -1, _id: -1 }, { partialFilterExpression: inLibrary() }) // the library
  // Its words, in whatever language a network speaks: so neither stems nor stop words.
  .index({ networkId: 1, body: 'text' }, { partialFilterExpression: inLibrary(), default_language: 'none' });

/** Only strategies and lessons: the many messages of other kinds cost these indexes nothing. */
function inLibrary(): { kind: { $in: LibraryKind[] } } {
  return { kind: { $in: Object.values(LibraryKind) } };
}

export const messageModel = (mongo: Connection): Model<MessageRow> =>
  mongo.model<MessageRow>('Message', schema, 'messages');

export const toMessage = ({ _id, key: _key, ...fields }: MessageRow): Message => ({ id: _id, ...fields });
