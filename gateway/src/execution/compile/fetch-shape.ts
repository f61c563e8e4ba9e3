import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../fragments';
import { covers } from './type-conditions';

/** What a fetch gives of an object: its fields, and what of each. Read off only where a fetch fails. */
export class FetchShape {
  private constructor(
    private readonly selections: readonly SelectionSetNode[],
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly schema: GraphQLSchema,
  ) {}

  /** @param entities whether it asks for entities: then the shape is theirs */
  static of(document: DocumentNode, entities: boolean, schema: GraphQLSchema): FetchShape {
    const root = getOperationAST(document)?.selectionSet;
    if (!root) throw new Error('A fetch has no operation.');
    const shape = new FetchShape([root], fragmentsOf(document), schema);
    return entities ? (shape.fieldsOf(undefined).get('_entities') ?? shape) : shape;
  }

  /** By the name in the answer; null for what has no fields. Of a type that is not known, whatever any type would give. */
  fieldsOf(typeName: string | undefined): Map<string, FetchShape | null> {
    const fields = new Map<string, SelectionSetNode[]>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const known = fields.get(name) ?? [];
          if (selection.selectionSet) known.push(selection.selectionSet);
          fields.set(name, known);
          continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments[selection.name.value] : selection;
        const condition = fragment?.typeCondition?.name.value;
        const holds = typeName === undefined || condition === undefined || covers(this.schema, condition, typeName);
        if (fragment && holds) collect(fragment.selectionSet);
      }
    };
    for (const selections of this.selections) collect(selections);
    return new Map(
      [...fields].map(([name, inner]) => [
        name,
        inner.length > 0 ? new FetchShape(inner, this.fragments, this.schema) : null,
      ]),
    );
  }
}
