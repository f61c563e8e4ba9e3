import type { MongoDb } from '@trama/runtime';
import type { mongo } from 'mongoose';

interface OpenTransaction {
  readonly lsid: { readonly id: mongo.UUID };
}

/**
 * Does at once what time would do for a dead process: it ends the transactions that it had begun (MongoDB keeps them for
 * `transactionLifetimeLimitSeconds`), and, where asked, the leases that it held (five seconds).
 */
export async function bury(
  { connection }: MongoDb,
  { processes, leases }: { processes: RegExp; leases: boolean },
): Promise<void> {
  const admin = connection.getClient().db('admin');
  for (;;) {
    const open = await admin
      .aggregate<OpenTransaction>(
        [
          { $currentOp: { allUsers: true, idleSessions: true } },
          { $match: { appName: processes, transaction: { $exists: true } } },
        ],
        { readConcern: { level: 'local' } },
      )
      .toArray();
    if (open.length === 0) break;
    await admin.command({ killSessions: open.map(({ lsid }) => ({ id: lsid.id })) });
  }
  if (leases) await connection.collection('leases').updateMany({}, { $set: { expiresAt: new Date(0) } });
}
