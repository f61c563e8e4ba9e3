/** Makes one loader for all in a request who ask alike (for the tasks in one state, say), so that they share a batch. */
export function eachOnce<Query, Loader>(make: (query: Query) => Loader): (query: Query) => Loader {
  const made = new Map<string, Loader>();
  return (query) => {
    const key = JSON.stringify(query);
    const loader = made.get(key) ?? make(query);
    made.set(key, loader);
    return loader;
  };
}
