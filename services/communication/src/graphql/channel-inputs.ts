import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class CreateChannelInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => String, { description: '1 to 80 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What is talked of here; at most 500 characters.' })
  readonly purpose?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was opened, for entering the past (stewards only); now without it.',
  })
  readonly at?: Date | null;
}
