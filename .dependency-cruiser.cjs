// Who may import whom. docs/architecture.md says why.
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'services-stand-alone',
      comment:
        'A service knows other services by their events and entities alone; packages know no service. The toolchain reads off all of them what it generates.',
      severity: 'error',
      from: { path: '^(services/([^/]+)|gateway|packages/[^/]+|infra)/', pathNot: '^infra/toolchain/' },
      to: { path: '^(services|gateway)/', pathNot: '^$1/' },
    },
    {
      name: 'packages-by-their-door',
      comment: 'Import @trama/<package>, never a file inside it.',
      severity: 'error',
      from: { path: '^((?:services|packages|infra)/[^/]+|gateway|e2e|bench)/' },
      to: {
        path: '^(packages|infra)/[^/]+/src/',
        pathNot: ['^$1/', '/src/index\\.ts$', '^packages/events/src/delivery/index\\.ts$'],
      },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '/(persistence|graphql|events|jobs)/|node_modules/(\\.pnpm/)?(@apollo|graphql|type-graphql|mongoose|ioredis|bullmq|fastify)|^packages/(runtime|subgraph)/|^packages/events/src/delivery/',
        pathNot: '^packages/events/src/(?!delivery)',
      },
    },
    {
      name: 'graphql-never-touches-persistence',
      severity: 'error',
      from: { path: '^services/[^/]+/src/graphql/' },
      to: { path: '^services/[^/]+/src/persistence/|node_modules/(\\.pnpm/)?mongoose' },
    },
    {
      name: 'analysis-is-pure',
      comment: 'It does no I/O: beside itself it knows a hash and numbers drawn by a seed.',
      severity: 'error',
      from: { path: '^packages/analysis/src/(?!parallel/)', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^packages/analysis/src/', '^crypto$', '/node_modules/pure-rand/'] },
    },
    {
      name: 'analysis-knows-no-threads',
      comment: 'Only parallel/ does.',
      severity: 'error',
      from: { path: '^packages/analysis/src/(?!parallel/|index\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^packages/analysis/src/parallel/' },
    },
    {
      name: 'no-dumping-grounds',
      severity: 'error',
      from: {},
      to: { path: '/(common|shared|utils|helpers)(/|\\.ts$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
