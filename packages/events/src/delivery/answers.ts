import { createHash } from 'node:crypto';
import { refuse, refuseInput } from '@trama/errors';
import type { Once } from '../transaction';
import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';

const LONGEST_KEY = 200;
const KEPT_SECONDS = 7 * 86_400;

interface AnswerRow {
  readonly _id: string;
  readonly request: string;
  readonly answer: unknown;
  readonly at: Date;
}

const schema = new Schema<AnswerRow>(
  {
    _id: String,
    request: { type: String, required: true },
    answer: Schema.Types.Mixed,
    at: { type: Date, required: true },
  },
  { versionKey: false, minimize: false },
).index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

/** The first answers to idempotency keys, for a week. A key belongs to one member. */
export class Answers {
  private readonly rows: Model<AnswerRow>;

  constructor(mongo: Connection) {
    this.rows = mongo.model<AnswerRow>('Answer', schema, 'answers');
  }

  /** The answer to one request, which `once.input.idempotencyKey` names among the member's. */
  of(memberId: string, once: Once): Repeatable {
    const key = once.input.idempotencyKey ?? '';
    // An empty one would look as if a repeat were safe.
    if (key === '' || key.length > LONGEST_KEY)
      throw refuseInput('idempotencyKey', `A key has 1 to ${LONGEST_KEY} characters: a new UUID, say.`);
    const id = `${memberId}/${key}`;
    const request = digest(once);
    return {
      first: async (session) => {
        const row = await this.rows.findById(id).session(session).lean();
        if (row && row.request !== request)
          throw refuse('IDEMPOTENCY_KEY_REUSED', undefined, { field: 'idempotencyKey' });
        return row && { answer: row.answer };
      },
      keep: async (answer, session) => {
        await this.rows.create([{ _id: id, request, answer, at: new Date() }], { session });
      },
    };
  }
}

interface Repeatable {
  /** What was answered, if it was. Refuses with IDEMPOTENCY_KEY_REUSED a key that stood for something else. */
  first(session: ClientSession): Promise<{ readonly answer: unknown } | null>;
  keep(answer: unknown, session: ClientSession): Promise<void>;
}

const digest = ({ mutation, input }: Once): string =>
  createHash('sha256')
    .update(JSON.stringify([mutation, sorted(input)]))
    .digest('base64');

/** The order in which a client writes the fields of its input means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, sorted(field)]);
}
