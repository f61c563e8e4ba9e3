/** What comes from outside may have fields named like those of every object (`constructor`, `__proto__`): only its own count. */
export const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

/** Whether an object of JavaScript's has something by this name anyway: then it is to be read with `own`. */
export const isOddName = (name: string): boolean => name in Object.prototype;

/** Sets a field, `__proto__` too. */
export function setOwn(object: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else (object as Record<string, unknown>)[key] = value;
}

export type Fields = Record<string, unknown>;

/** An object of GraphQL's, as JSON has it. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
