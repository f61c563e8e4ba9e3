import { mongo, MongooseError } from 'mongoose';
import { PositionMoved } from './positions';

const labels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError', 'ResetPool'];

/** A fault of the moment, of MongoDB or of the way to it, which says nothing about the event: it passes by itself. */
export function isTransient(error: unknown): boolean {
  if (error instanceof PositionMoved) return true;
  if (error instanceof MongooseError)
    return error.name === 'MongooseServerSelectionError' || /buffering timed out/.test(error.message);
  if (!(error instanceof mongo.MongoError)) return false;
  return (
    labels.some((label) => error.hasErrorLabel(label)) ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoExpiredSessionError
  );
}
