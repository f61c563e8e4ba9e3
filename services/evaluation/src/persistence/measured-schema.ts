import { Schema } from 'mongoose';
import type { Measured } from '../domain/measured';

export const measuredSchema = new Schema<Measured>(
  {
    name: { type: String, required: true },
    value: { type: Number, default: null },
    standardError: { type: Number, default: null }, // results of before there were estimates lack it
  },
  { _id: false, strict: 'throw' },
);
