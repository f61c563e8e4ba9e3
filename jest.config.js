// Two kinds of tests: rules and services (`*.spec.ts`), and claims about the whole system as real processes (`*.e2e.ts`).
const esModules = [
  '@as-integrations',
  'cockatiel',
  'csv-parse',
  'jose',
  'lru-cache',
  'uuidv7',
  'commander',
  '@graphql-tools',
  'cross-inspect',
  'content-disposition',
];

const common = {
  testEnvironment: 'node',
  // Packages run from their sources: no build stands between an edit and its test.
  testEnvironmentOptions: { customExportConditions: ['source', 'require', 'node', 'default'] },
  transform: {
    '\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    `/node_modules/\\.pnpm/(?!(${esModules.map((name) => name.replace('/', '\\+')).join('|')}))`,
  ],
  modulePathIgnorePatterns: ['/dist/'],
};

// One MongoDB and one Redis for the run, real ones.
const servers = {
  globalSetup: '<rootDir>/packages/testkit/src/servers/global-setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/src/servers/global-teardown.ts',
};

module.exports = {
  maxWorkers: 2,
  testTimeout: 20_000, // a machine that does something else besides is slow, not wrong
  projects: [
    { ...common, displayName: 'spec', testMatch: ['**/*.spec.ts'], ...servers },
    { ...common, displayName: 'e2e', testMatch: ['**/*.e2e.ts'] }, // brings its own
  ],
};
