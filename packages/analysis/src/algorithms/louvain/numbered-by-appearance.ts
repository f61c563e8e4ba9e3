/**
 * Numbers communities anew, in place, in the order of their first member: the same groups have the same numbers, however they
 * were found.
 *
 * @param membership numbers below its length
 * @returns how many communities there are
 */
export function numberedByAppearance(membership: Uint32Array): number {
  const numbers = new Int32Array(membership.length).fill(-1);
  let count = 0;
  for (let member = 0; member < membership.length; member++) {
    const community = membership[member]!;
    if (numbers[community] === -1) numbers[community] = count++;
    membership[member] = numbers[community]!;
  }
  return count;
}
