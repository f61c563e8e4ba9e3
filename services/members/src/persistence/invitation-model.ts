import { Schema, type Connection, type Model } from 'mongoose';
import { InvitationRole, InvitationState, type Invitation } from '../domain/invitation';

export type InvitationRow = Omit<Invitation, 'id'> & { _id: string };

const schema = new Schema<InvitationRow>(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    inviterId: { type: String, required: true },
    inviteeId: { type: String, default: null },
    code: { type: String, required: true },
    role: { type: String, enum: Object.values(InvitationRole), required: true },
    since: { type: Date, default: null },
    state: { type: String, enum: Object.values(InvitationState), required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ code: 1 }, { unique: true })
  .index({ networkId: 1, createdAt: -1, _id: -1 }) // those of a network
  .index({ inviteeId: 1, createdAt: -1, _id: -1 }, { partialFilterExpression: { state: 'OPEN' } }) // those that await me
  .index({ inviterId: 1, networkId: 1 }, { partialFilterExpression: { state: 'OPEN' } }); // those that end when I leave

export const invitationModel = (mongo: Connection): Model<InvitationRow> =>
  mongo.model<InvitationRow>('Invitation', schema, 'invitations');
