export { mongoTransactions, sessionOf } from './mongo-transactions';
