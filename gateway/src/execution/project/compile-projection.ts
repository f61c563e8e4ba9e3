import {
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { covers } from '../compile/type-conditions';
import { Failure } from '../run/failure';
import { own, type Fields } from '../run/own';
import { collectFields, type Selecting } from './collect-fields';
import { leafRule } from './leaf';
import type { Report } from './report';
import { NO_VALUE, writeProjection, type Complete, type Completion, type ProjectObject } from './write-projection';

/**
 * What an operation asks for, made ready to be taken out of the subgraphs' answers: fields in the client's order and under
 * the client's names, nothing that was fetched for the gateway's own ends, and null where GraphQL says that null spreads to.
 */
export class ProjectionCompiler {
  private readonly selecting: Selecting;

  /**
   * @param schema what clients see
   * @param nameOf what a field is called until the answer is made
   */
  constructor(
    private readonly schema: GraphQLSchema,
    operation: Pick<Selecting, 'fragments' | 'holds'>,
    private readonly nameOf: (field: FieldNode) => string,
  ) {
    this.selecting = { ...operation, covers: (condition, typeName) => covers(schema, condition, typeName) };
  }

  /** Of objects of one type. */
  object(selectionSets: readonly SelectionSetNode[], type: GraphQLCompositeType): ProjectObject {
    const selected = collectFields(selectionSets, type.name, this.selecting);
    return writeProjection(
      [...selected].map(([key, nodes]) => ({
        key,
        from: nodes[0] ? this.nameOf(nodes[0]) : key,
        ...this.field(nodes, type),
      })),
    );
  }

  private field(nodes: readonly FieldNode[], parent: GraphQLCompositeType): Completion {
    const name = nodes[0]?.name.value ?? '';
    // Subgraphs may call a type of the root otherwise; and of an object that is known by its interface's name alone, none can say what it is.
    if (name === '__typename') return { complete: this.typeName(parent) };
    if (name === '__schema' || name === '__type') return { complete: (value) => value };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) throw new Error(`${parent.name} has no field ${name}: the operation is not valid.`);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.value(field.type, selectionSets, `${parent.name}.${name}`);
    const type = getNullableType(field.type);
    return { complete, isPlain: isLeafType(type) ? leafRule(type).isPlain : undefined };
  }

  private typeName(parent: GraphQLCompositeType): Complete {
    if (isObjectType(parent)) return () => parent.name;
    return (value, report) => {
      if (value instanceof Failure) report.failed(value);
      else report.wrong(`It is not known which ${parent.name} this is.`);
      return NO_VALUE;
    };
  }

  private value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], name: string): Complete {
    const complete = this.nullable(getNullableType(type), selectionSets, name);
    if (!isNonNullType(type)) return complete;
    return (value, report) => {
      const before = report.length;
      const made = complete(value, report);
      if (made !== null) return made;
      if (report.length === before) report.wrong(`${name} is null, and may not be.`);
      return NO_VALUE;
    };
  }

  private nullable(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], name: string): Complete {
    if (isListType(type)) return list(this.value(type.ofType as GraphQLOutputType, selectionSets, name), name);
    if (isLeafType(type)) return leaf(leafRule(type).isValid, name);
    if (isAbstractType(type)) return this.abstract(type, selectionSets, name);
    if (isCompositeType(type)) return composite(this.object(selectionSets, type), name);
    throw new Error(`${name} is of no type that can be answered.`);
  }

  private abstract(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[], name: string): Complete {
    const known = new Map<unknown, ProjectObject | null>();
    const projectionOf = (typeName: unknown): ProjectObject | null => {
      // Without a name there is as much as all of its kind have.
      const actual = typeof typeName === 'string' ? this.schema.getType(typeName) : type;
      return isCompositeType(actual) ? this.object(selectionSets, actual) : null;
    };
    return composite((source, report) => {
      const typeName = own(source, '__typename');
      if (typeName instanceof Failure) {
        report.failed(typeName);
        return null;
      }
      let project = known.get(typeName);
      if (project === undefined) {
        project = projectionOf(typeName);
        if (known.size < MOST_TYPES) known.set(typeName, project);
      }
      if (project) return project(source, report);
      report.wrong(`${name} is of a type that clients do not know.`); // whose name stays with us
      return null;
    }, name);
  }
}

/** More than any schema's union has; a subgraph that makes names up fills no memory. */
const MOST_TYPES = 10_000;

function leaf(isValid: (value: unknown) => boolean, name: string): Complete {
  return (value, report) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Failure) report.failed(value);
    else if (isValid(value)) return value;
    else report.wrong(`${name} is not of its type.`);
    return null;
  };
}

function composite(project: ProjectObject, name: string): Complete {
  return (value, report) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Failure) report.failed(value);
    else if (typeof value === 'object' && !Array.isArray(value)) return project(value as Fields, report);
    else report.wrong(`${name} is not an object.`);
    return null;
  };
}

function list(complete: Complete, name: string): Complete {
  const project = (entries: readonly unknown[], report: Report): unknown[] | null => {
    const made: unknown[] = [];
    let isWhole = true;
    for (let index = 0; index < entries.length; index++) {
      const before = report.length;
      const entry = complete(entries[index], report);
      if (report.length > before) report.within(index, before);
      if (entry === NO_VALUE) isWhole = false;
      else made.push(entry);
    }
    return isWhole ? made : null;
  };
  return (value, report) => {
    if (Array.isArray(value)) return report.once(complete, value, project);
    if (value === null || value === undefined) return null;
    if (value instanceof Failure) report.failed(value);
    else report.wrong(`${name} is not a list.`);
    return null;
  };
}
