import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Network } from '../domain/network';

@ObjectType('Network', {
  description: 'People engaged around a topic. Every object but Member belongs to exactly one; only its people see it.',
})
@Directive('@key(fields: "id")')
export class NetworkType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'At most 120 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'What brings its people together. At most 500 characters.' })
  readonly topic!: string;

  @Field(() => String, { description: 'IANA name, as Europe/Madrid: its days and weeks are those of this zone.' })
  readonly timeZone!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was founded.' })
  readonly createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; an edit names the version that it is based on.' })
  readonly version!: number;

  static of(this: void, network: Network): NetworkType {
    return Object.assign(new NetworkType(), network);
  }
}
