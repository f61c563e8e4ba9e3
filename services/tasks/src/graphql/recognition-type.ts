import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Contribution, Recognition } from '../domain/recognition';

@ObjectType('Recognition', { description: 'Thanks to another for a contribution, with the reason.' })
@Directive('@key(fields: "id")')
export class RecognitionType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'Why it mattered.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was given.' })
  readonly givenAt!: Date;

  readonly networkId!: string; // shown as `network`
  readonly fromId!: string; // shown as `from`
  readonly toId!: string; // shown as `to`
  readonly given!: Contribution; // shown as `contribution`

  static of(this: void, { contribution, ...recognition }: Recognition): RecognitionType {
    return Object.assign(new RecognitionType(), recognition, { given: contribution });
  }
}
