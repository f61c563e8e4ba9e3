import { mongo } from 'mongoose';

const DUPLICATE_KEY = 11000;

/** Whether a write failed on a unique index: someone else wrote first. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
