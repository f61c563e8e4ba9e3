import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by members; here it gets what this service knows of a member. */
@ObjectType('Member')
@Directive('@key(fields: "id")')
export class MemberType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  static of(this: void, id: string): MemberType {
    return Object.assign(new MemberType(), { id });
  }
}
