import { errorCatalogue, type ErrorCode } from './catalogue';

/** A no that is meant for the client: its code, words and details go out as they are. All else becomes INTERNAL. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Goes into `extensions` beside the code: ids and names of fields, never input echoed. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}

/** `throw refuse('CONFLICT', 'It is DECLINED by now.', { state: 'DECLINED' })` */
export function refuse(
  code: ErrorCode,
  message: string = errorCatalogue[code].message,
  details?: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal(code, message, details);
}

/** INVALID_INPUT for one field of the input. `message` says what it must be. */
export function refuseInput(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}
