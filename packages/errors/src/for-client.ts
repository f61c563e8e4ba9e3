import { errorCatalogue, type ErrorCode } from './catalogue';
import { Refusal } from './refusal';

/** The shape that GraphQL gives an error on its way out. */
interface Formatted {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * What a client may see of an error: a code of the catalogue, where in their document it arose, and nothing of ours: no
 * stack, host, port, nor what they sent. Whatever has no code of the catalogue is INTERNAL, reported in full to
 * `report`, and carries the id by which operators find that report.
 */
export function forClient(
  formatted: Formatted,
  error: unknown,
  requestId: string,
  report: (error: unknown) => void,
): Formatted {
  const cause = causeOf(error);
  if (cause instanceof Refusal)
    return { ...placed(formatted), message: cause.message, extensions: { code: cause.code, ...cause.details } };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code in errorCatalogue && code !== 'INTERNAL') {
    const known = code as ErrorCode;
    return { ...placed(formatted), message: withoutEcho(known, brief(formatted.message)), extensions: { code: known } };
  }
  report(cause);
  return {
    ...placed(formatted),
    message: errorCatalogue.INTERNAL.message,
    extensions: { code: 'INTERNAL', requestId },
  };
}

const causeOf = (error: unknown): unknown =>
  (error instanceof Error && 'originalError' in error && error.originalError) || error;

const placed = ({ path, locations }: Formatted): Pick<Formatted, 'path' | 'locations'> => ({
  ...(path && { path }),
  ...(locations && { locations }),
});

/** graphql-js repeats the value that does not fit, of a variable or in the document; that may be a secret, or a megabyte. */
const withoutEcho = (code: ErrorCode, message: string): string =>
  code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED'
    ? message
        .replace(/ got invalid value .*?(?=; | at |$)/s, ' does not hold')
        .replace(/\b(\w+) cannot represent .*/s, 'it must be $1')
        .replace(/, found .*/s, '.')
        .replace(/Value ".*" does not exist/s, 'This value does not exist')
    : message;

const LONGEST_MESSAGE = 1_000;
const LONGEST_QUOTE = 100;

/**
 * graphql-js also quotes names, which may be as long as the request. Without this the answer would be, too, and to look for
 * what else to leave out would take minutes.
 */
const brief = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : message
        .split('"')
        .map((part) => (part.length <= LONGEST_QUOTE ? part : `${part.slice(0, LONGEST_QUOTE)}…`))
        .join('"')
        .slice(0, LONGEST_MESSAGE);
