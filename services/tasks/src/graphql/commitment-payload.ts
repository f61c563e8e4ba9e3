import { Field, ObjectType } from 'type-graphql';
import { CommitmentType } from './commitment-type';

/** What every change of one commitment answers. */
@ObjectType()
export class CommitmentPayload {
  @Field(() => CommitmentType, { description: 'The promise as it is now.' })
  readonly commitment!: CommitmentType;
}
