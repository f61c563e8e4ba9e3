import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { strengthAt, type Relationship } from '../domain/relationship';

@ObjectType('Relationship', {
  description: 'How strongly one person is tied to another in a network, measured from what they did towards them.',
})
export class RelationshipType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => Float, {
    description:
      'Now. It fades by half in each half-life (see `Evaluation.definition`) and grows with each interaction.',
  })
  readonly strength!: number;

  @Field(() => Int, { description: 'How many interactions it is measured from.' })
  readonly interactions!: number;

  @Field(() => GraphQLDateTime, { description: 'When the first of them was.' })
  readonly firstAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the last of them was.' })
  readonly lastAt!: Date;

  readonly networkId!: string; // shown as `network`
  readonly fromId!: string; // shown as `from`
  readonly toId!: string; // shown as `to`

  /** As it is at this moment. */
  static at(this: void, moment: Date): (relationship: Relationship) => RelationshipType {
    return ({ rank, ...shown }) => Object.assign(new RelationshipType(), shown, { strength: strengthAt(rank, moment) });
  }
}
