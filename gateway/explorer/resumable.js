import { Kind, parse, parseType, print, separateOperations } from 'graphql';

const AFTER = 'after';

/**
 * A subscription as it can be resumed: where it selects `cursor` on the event, `after: $after` is put to it. Undefined where
 * the operation is none, or does not say where it stands.
 *
 * @returns the document, and the cursor that it named itself, to begin with
 */
export function resumable({ query, operationName, variables }) {
  const alone = separateOperations(parsed(query));
  const document = alone[operationName ?? Object.keys(alone)[0]];
  const operation = document?.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [field] = operation?.selectionSet.selections ?? [];
  if (operation?.operation !== 'subscription' || !saysWhereItStands(field)) return undefined;
  const given = field.arguments.find(({ name }) => name.value === AFTER)?.value;
  if (given?.kind === Kind.VARIABLE && given.name.value !== AFTER) return undefined; // it would be declared in vain
  const resumed = {
    ...field,
    arguments: [...field.arguments.filter(({ name }) => name.value !== AFTER), afterVariable],
  };
  const others = operation.variableDefinitions.filter(({ variable }) => variable.name.value !== AFTER);
  const changed = {
    ...operation,
    variableDefinitions: [...others, afterDefinition],
    selectionSet: { ...operation.selectionSet, selections: [resumed] },
  };
  return {
    document: print({
      ...document,
      definitions: document.definitions.map((one) => (one === operation ? changed : one)),
    }),
    after: (given?.kind === Kind.STRING ? given.value : variables?.[AFTER]) ?? undefined,
  };
}

/** What is no GraphQL has no operations; the gateway says what is wrong with it. */
function parsed(query) {
  try {
    return parse(query);
  } catch {
    return { kind: Kind.DOCUMENT, definitions: [] };
  }
}

const saysWhereItStands = (field) =>
  field?.kind === Kind.FIELD &&
  (field.selectionSet?.selections ?? []).some(
    ({ kind, name, alias }) => kind === Kind.FIELD && name.value === 'cursor' && !alias,
  );

const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: AFTER } };
const afterVariable = { kind: Kind.ARGUMENT, name: variable.name, value: variable };
const afterDefinition = { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType('Cursor') };
