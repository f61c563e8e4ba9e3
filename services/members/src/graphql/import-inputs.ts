import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MemberType } from './member-type';
import { MembershipType } from './membership-type';

@InputType({ description: 'Someone, as a record of the past has them.' })
export class PersonOnRecordInput {
  @Field(() => String, { description: 'What the record calls them, always the same: 1 to 200 characters.' })
  readonly key!: string;

  @Field(() => String, { description: '1 to 120 characters.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'When they became part of the network; not in the future.' })
  readonly joinedAt!: Date;
}

@InputType()
export class ImportMembersInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => [PersonOnRecordInput], { description: 'At most 500, each once.' })
  readonly people!: PersonOnRecordInput[];
}

@ObjectType({ description: 'Who someone on a record is in Trama.' })
export class ImportedPerson {
  @Field(() => String, { description: 'What the record calls them.' })
  readonly key!: string;

  @Field(() => MemberType, { description: 'Who they are.' })
  readonly member!: MemberType;

  @Field(() => MembershipType, { description: 'Their time in the network; events name it as their subject.' })
  readonly membership!: MembershipType;
}

@ObjectType()
export class ImportMembersPayload {
  @Field(() => [ImportedPerson], { description: 'All that were sent, in their order, whether new or entered before.' })
  readonly people!: ImportedPerson[];
}
