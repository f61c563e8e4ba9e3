// Where the editor finds its workers; each is a bundle of its own beside this one.
const files = { json: 'json-worker.js', graphql: 'graphql-worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/explorer/${files[label] ?? 'editor-worker.js'}`),
};
