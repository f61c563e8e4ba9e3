export { errorCatalogue, type ErrorCode } from './catalogue';
export { Refusal, refuse, refuseInput } from './refusal';
export { forClient } from './for-client';
