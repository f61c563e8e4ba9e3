import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by goals; here it gets what this service knows of a goal. */
@ObjectType('Goal')
@Directive('@key(fields: "id")')
export class GoalType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  static of(this: void, id: string): GoalType {
    return Object.assign(new GoalType(), { id });
  }
}
