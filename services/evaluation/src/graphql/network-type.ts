import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by members; here it gets what this service knows of a network. */
@ObjectType('Network')
@Directive('@key(fields: "id")')
export class NetworkType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  static of(this: void, id: string): NetworkType {
    return Object.assign(new NetworkType(), { id });
  }
}
