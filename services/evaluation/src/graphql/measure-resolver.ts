import { Query, Resolver } from 'type-graphql';
import { measureCatalogue } from '../domain/measure-catalogue';
import { MeasureDefinitionType } from './measure-definition-type';

@Resolver()
export class MeasureResolver {
  @Query(() => [MeasureDefinitionType], {
    description: 'All that an evaluation measures, by chapters, in the order in which it is best read.',
  })
  measures(): MeasureDefinitionType[] {
    return measureCatalogue.map(MeasureDefinitionType.of);
  }
}
