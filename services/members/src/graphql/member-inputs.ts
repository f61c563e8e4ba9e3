import { Repeatable } from '@trama/subgraph';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MemberType } from './member-type';

@InputType({ description: 'What is left out stays as it is; a list replaces the whole list.' })
export class EditProfileInput extends Repeatable {
  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  readonly name?: string | null;

  @Field(() => [String], { nullable: true, description: 'At most 20, of 80 characters each.' })
  readonly qualities?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'At most 20, of 80 characters each.' })
  readonly offers?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'At most 20, of 80 characters each.' })
  readonly needs?: string[] | null;
}

@ObjectType()
export class EditProfilePayload {
  @Field(() => MemberType, { description: 'The member as they are now.' })
  readonly member!: MemberType;
}
