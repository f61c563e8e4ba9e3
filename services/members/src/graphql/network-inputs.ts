import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NetworkType } from './network-type';

@InputType()
export class CreateNetworkInput extends Repeatable {
  @Field(() => String, { description: '1 to 120 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'What brings its people together: 1 to 500 characters.' })
  readonly topic!: string;

  @Field(() => String, {
    description: 'IANA name, as Europe/Madrid. An offset is not accepted: it does not know summer.',
  })
  readonly timeZone!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was founded, where it was there before Trama came to know it; now without it.',
  })
  readonly foundedAt?: Date | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class EditNetworkInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 500 characters.' })
  readonly topic?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name.' })
  readonly timeZone?: string | null;
}

@ObjectType()
export class CreateNetworkPayload {
  @Field(() => NetworkType, { description: 'The network as it is now.' })
  readonly network!: NetworkType;
}

@ObjectType()
export class EditNetworkPayload {
  @Field(() => NetworkType, { description: 'The network as it is now.' })
  readonly network!: NetworkType;
}
