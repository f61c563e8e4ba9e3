import os from 'node:os';
import mongoose, { type Connection } from 'mongoose';
import type { MongoConfig } from './config';
import type { Part } from './part';

/** The database of one service. Models are made on `connection` before it starts; their indexes are there when it has. */
export class MongoDb implements Part {
  readonly name = 'mongodb';
  readonly connection: Connection = mongoose.createConnection();

  constructor(private readonly config: MongoConfig) {}

  async start(): Promise<void> {
    await this.connection.openUri(this.config.MONGODB_URI, {
      // The driver (7.8) would import('os'), which jest refuses; it then retries for ever without a word.
      runtimeAdapters: { os },
      serverSelectionTimeoutMS: 10_000,
      // An acknowledged write survives the loss of a minority.
      writeConcern: { w: 'majority' },
      readConcernLevel: 'majority',
    });
    await Promise.all(Object.values(this.connection.models).map((model) => model.init()));
  }

  async stop(): Promise<void> {
    await this.connection.close();
  }

  async check(): Promise<void> {
    await this.connection.db?.admin().ping();
  }
}
