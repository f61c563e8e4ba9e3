export { errorCatalogue, type ErrorCode } from './catalogue';
export { Refusal, refuse, refuseInput } from './refusal';
export { requireLegible, requireText } from './require-text';
export { forClient } from './for-client';
