import { Schema, type Connection, type Model } from 'mongoose';
import type { Audience, SubjectType } from '../contract';

/** An event kept with the change that it tells of, until and after it has gone out. */
export interface OutboxRow {
  /** UUID v7: in the order in which one process made them. */
  readonly _id: string;
  readonly kind: string;
  readonly source: string;
  readonly networkId: string;
  readonly actorId: string | null;
  readonly subject: { readonly type: SubjectType; readonly id: string };
  readonly occurredAt: Date;
  readonly audience: Audience;
  readonly data: unknown;
  /** Its number in its (service, network); the relay assigns it. */
  readonly seq: number | null;
  readonly partition: number;
  /** Its number in its (service, partition); the relay assigns it. */
  readonly partitionSeq: number | null;
  readonly sentAt: Date | null;
}

const schema = new Schema<OutboxRow>(
  {
    _id: String,
    kind: { type: String, required: true },
    source: { type: String, required: true },
    networkId: { type: String, required: true },
    actorId: { type: String, default: null },
    subject: {
      type: new Schema(
        { type: { type: String, required: true }, id: { type: String, required: true } },
        { _id: false },
      ),
      required: true,
    },
    occurredAt: { type: Date, required: true },
    audience: { type: Schema.Types.Mixed, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    seq: { type: Number, default: null },
    partition: { type: Number, required: true },
    partitionSeq: { type: Number, default: null },
    sentAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', minimize: false },
)
  // What has to go out: by number, or by id where it has none.
  .index({ partitionSeq: 1, _id: 1 }, { partialFilterExpression: { sentAt: null } })
  .index({ partition: 1, partitionSeq: 1 });

export function outboxModel(mongo: Connection): Model<OutboxRow> {
  return (mongo.models['Outbox'] as Model<OutboxRow> | undefined) ?? mongo.model<OutboxRow>('Outbox', schema, 'outbox');
}

/**
 * When an event was made, in milliseconds since 1970: a UUID v7 begins with it, in 48 bits. (`occurredAt` may lie years
 * back: imports.)
 */
export const madeAt = ({ _id }: Pick<OutboxRow, '_id'>): number =>
  Number.parseInt(_id.replace('-', '').slice(0, 12), 16);
