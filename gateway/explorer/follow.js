/**
 * Results of a subscription that outlives its connections, as GraphiQL takes them, each with the cursor to resume from. How
 * it stands is said in a strip of its own.
 */
export function follow(client, { document, after }, variables, strip) {
  let cursor = after;
  const events = client.subscribe(document, variables, {
    after,
    onState: (state) => strip.show(said(state, cursor), cursor),
  });
  const results = {
    async next() {
      try {
        const { done, value } = await events.next();
        if (done) return { done, value: undefined };
        cursor = value.cursor;
        strip.show('Live', cursor);
        return { done: false, value: { data: value.data, errors: value.errors, extensions: { cursor } } };
      } catch (error) {
        strip.show(error.code ?? 'Ended', cursor);
        throw { message: error.message, extensions: { code: error.code, ...error.details } };
      }
    },
    return: () => events.return(),
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const from = (cursor) => (cursor === undefined ? 'with what happens then' : 'from this cursor');

function said({ state, reason, milliseconds }, cursor) {
  if (state === 'open') return 'Live';
  if (state === 'connecting') return 'Connecting …';
  if (state === 'ended') return 'Ended';
  if (reason === 'LAGGED') return `LAGGED: you read too slowly. It goes on ${from(cursor)}`;
  const soon = milliseconds === 0 ? 'at once' : `in ${(milliseconds / 1000).toFixed(1)} s`;
  return `Interrupted (${reason || 'the connection was lost'}). It goes on ${soon}, ${from(cursor)}`;
}
