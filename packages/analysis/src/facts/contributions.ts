import { countActs } from '../record/acts-by';
import type { Facts } from './facts';

/** Fact: how many contributions each person made, each act once. */
export const contributions = ({ record }: Facts): Float64Array =>
  countActs(record, ({ isContribution }) => isContribution);
