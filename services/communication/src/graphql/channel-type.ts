import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../domain/channel';

@ObjectType('Channel', { description: 'A place of a network where its people talk.' })
@Directive('@key(fields: "id")')
export class ChannelType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'Unique in its network, whatever the case of its letters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What is talked of here; null where nobody said.' })
  readonly purpose!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was opened.' })
  readonly createdAt!: Date;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  readonly version!: number;

  readonly networkId!: string; // shown as `network`

  static of(this: void, channel: Channel): ChannelType {
    return Object.assign(new ChannelType(), channel);
  }
}
