export { allContracts } from './all-contracts';
export { subjectTypes, type Audience, type EventContract, type EventOf, type Kind, type SubjectType } from './contract';
export * from './contracts';
export { momentOf } from './moment';
export {
  handler,
  type By,
  type Handler,
  type InTransaction,
  type Once,
  type Telling,
  type Transaction,
} from './transaction';
