import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Commitment } from '../domain/commitment';
import { CommitmentState } from './states';

@ObjectType('Commitment', {
  description: 'A promise of one person to another, or to themselves: asked for first, and binding once accepted.',
})
@Directive('@key(fields: "id")')
export class CommitmentType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'What is promised; of a task, its title when it was offered.' })
  readonly what!: string;

  @Field(() => CommitmentState, { description: 'How far it has come.' })
  readonly state!: CommitmentState;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when it should be kept.' })
  readonly dueAt!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  readonly offeredAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was given; null where it was not.' })
  readonly acceptedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was declined, kept, broken or withdrawn; null before.',
  })
  readonly endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or withdrawn.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What the one it was made to said of how it ended.' })
  readonly note!: string | null;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  readonly version!: number;

  readonly networkId!: string; // shown as `network`
  readonly taskId!: string | null; // shown as `task`
  readonly messageId!: string | null; // shown as `message`
  readonly promiserId!: string; // shown as `promiser`
  readonly promisedToId!: string; // shown as `promisedTo`

  static of(this: void, commitment: Commitment): CommitmentType {
    return Object.assign(new CommitmentType(), commitment);
  }
}
