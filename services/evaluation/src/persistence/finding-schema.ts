import { Schema } from 'mongoose';
import { FindingKind, type Finding } from '../domain/findings/finding';

export const findingSchema = new Schema<Finding>(
  {
    kind: { type: String, enum: Object.values(FindingKind), required: true },
    message: { type: String, required: true },
    evidence: { type: [String], required: true },
    suggestion: { type: String, required: true },
    suggestedMemberId: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
);
