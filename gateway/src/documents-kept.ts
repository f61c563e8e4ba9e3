/**
 * Documents of clients that are kept in a form that is ready to run: how many at most, and how long they may be together, in
 * characters. In memory each character takes some 300 bytes, so that a count alone would be no bound.
 */
export const DOCUMENTS_KEPT = { max: 1_000, maxSize: 1_000_000 };
