/** The architecture's rules on who may import whom, executable: `npm run deps`. */

/** Some packages are at home in one place and imported nowhere else in src. */
const homes = [
  {
    name: 'storage-packages-only-in-kysely',
    packages: ['kysely', 'better-sqlite3', 'pg', 'pg-[^/]+'],
    home: ['^src/adapters/kysely/'],
  },
  {
    name: 'fastify-only-in-http-and-composition',
    packages: ['fastify', 'fastify-plugin'],
    home: ['^src/adapters/http/', '^src/process/', '^src/(app|operations|index)\\.ts$'],
  },
  {
    name: 'http-packages-only-in-http',
    packages: [
      '@fastify/[^/]+',
      'accepts',
      'fast-jwt',
      'get-jwks',
      'intl-messageformat',
      '@formatjs/[^/]+',
      'prom-client',
    ],
    home: ['^src/adapters/http/'],
  },
  {
    name: 'xml-packages-only-in-http-and-contract',
    packages: ['fast-xml-[^/]+'],
    home: ['^src/adapters/(http|contract)/'],
  },
  {
    name: 'calls-to-receivers-only-in-webhooks',
    packages: ['undici'],
    home: ['^src/adapters/webhooks/'],
  },
  {
    name: 'tokens-only-in-http',
    packages: ['jose'],
    home: ['^src/adapters/http/'],
  },
  {
    name: 'signatures-only-in-webhooks-and-dev-tools',
    packages: ['standardwebhooks'],
    home: ['^src/adapters/webhooks/', '^src/adapters/http/dev-tools/'],
  },
  {
    name: 'command-line-packages-only-in-cli',
    packages: ['commander', 'cli-progress'],
    home: ['^src/adapters/cli/', '^src/main\\.ts$'],
  },
  {
    name: 'streams-only-in-clients',
    packages: ['eventsource-parser'],
    home: ['^src/adapters/(cli|desk)/'],
  },
  {
    name: 'page-packages-only-in-desk',
    packages: ['preact', 'openapi-fetch', 'oauth4webapi'],
    home: ['^src/adapters/desk/'],
  },
  {
    name: 'the-log-only-in-process',
    packages: ['pino'],
    home: ['^src/process/'],
  },
  {
    name: 'close-with-grace-only-in-cli',
    packages: ['close-with-grace'],
    home: ['^src/adapters/cli/'],
  },
  {
    name: 'typebox-only-at-the-edges',
    packages: ['typebox', '@sinclair/typebox'],
    home: ['^src/adapters/(http|contract)/', '^src/(app|index|config)\\.ts$'],
  },
]

/** Shipped, and at home nowhere in particular. */
const SHIPPED_ANYWHERE = ['lru-cache', 'pino', '@types/node']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-domain',
      comment: 'Rule 1: no package, no node: module, no adapter.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'adapter-imports-domain-and-itself',
      comment: 'Rule 1: of src, an adapter imports the domain and itself. Only cli joins adapters.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/cli/' },
      to: { path: '^src/', pathNot: ['^src/domain/', '^src/adapters/$1/'] },
    },
    {
      name: 'only-the-composition-joins-adapters',
      comment:
        'Rule 1: of the files outside the adapters, only app.ts, operations.ts, index.ts, testing.ts and process import them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(adapters|process)/', '^src/(app|operations|index|testing)\\.ts$'] },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/cli/' },
    },
    {
      name: 'cli-is-entered-by-main',
      comment: 'Rule 1: the commands are the outermost layer; only the executable imports them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/cli/', '^src/(main|testing)\\.ts$'] },
      to: { path: '^src/adapters/cli/' },
    },
    {
      name: 'testing-shares-the-demo-world',
      comment: 'Rule 1: of the command line, services for tests take nothing but the world of the demo.',
      severity: 'error',
      from: { path: '^src/testing\\.ts$' },
      to: { path: '^src/adapters/cli/', pathNot: '^src/adapters/cli/demo/demo-world\\.ts$' },
    },
    ...homes.map(({ name, packages, home }) => ({
      name,
      comment: 'Rule 2: each of these packages has one home.',
      severity: 'error',
      from: { path: '^src/', pathNot: home },
      // Resolved in node_modules, or just by its name where it is not installed.
      to: { path: ['^node_modules/', '^node_modules/@types/', '^'].map((at) => `${at}(${packages.join('|')})(/|$)`) },
    })),
    {
      name: 'src-stands-alone',
      comment: 'Rule 4: src never imports openapi, test, bench, scripts or fixtures.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(openapi|test|bench|scripts|fixtures)/' },
    },
    {
      name: 'openapi-imports-only-src-and-itself',
      comment: 'Rule 4: neither tests nor fixtures, and no benchmark.',
      severity: 'error',
      from: { path: '^openapi/' },
      to: { path: '^(test|bench|scripts|fixtures)/' },
    },
    {
      name: 'bench-shares-one-piece-with-the-tests',
      comment: 'Rule 4: tests and benchmarks start PostgreSQL in the same way; nothing else of the tests is imported.',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^(test|scripts|fixtures)/', pathNot: '^test/support/postgres/server\\.ts$' },
    },
    {
      name: 'nobody-imports-build-output',
      severity: 'error',
      from: {},
      to: { path: '^dist/' },
    },
    {
      name: 'no-cycles',
      comment: 'Rule 4. A cycle of types is a cycle.',
      severity: 'error',
      from: { pathNot: '(^|/)node_modules/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Rule 4: a file that imports nothing and is imported by nobody.',
      severity: 'error',
      from: { orphan: true, path: '^(src|openapi|test|bench|scripts)/', pathNot: '-thread\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-dead-source',
      comment:
        'Rule 4: every file of src is reached from the executable, the public face or the desk, not only from a test. ' +
        'A *-thread.ts is started by its URL, not imported.',
      severity: 'error',
      from: { path: '^src/((main|index|testing)\\.ts|adapters/desk/main\\.tsx)$' },
      to: {
        path: '^src/',
        pathNot: '^src/((main|index|testing)\\.ts|adapters/desk/main\\.tsx)$|-thread\\.ts$|\\.d\\.ts$',
        reachable: false,
      },
    },
    {
      name: 'not-in-package-json',
      comment: 'A package that only happens to be in node_modules.',
      severity: 'error',
      from: {},
      // A peer that is optional counts as `npm-no-pkg`, too.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'], dependencyTypesNot: ['npm-peer'] },
    },
    {
      name: 'src-imports-only-what-is-shipped',
      comment:
        'What src imports is joined into the bundle, wherever package.json lists it: a tool of the development must not ' +
        'slip in. A package that is to be shipped gets a home above.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: [...homes.flatMap((home) => home.packages), ...SHIPPED_ANYWHERE].map(
          (name) => `(^|/)node_modules/(@types/)?${name}(/|$)`,
        ),
      },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'Rule 4: also a path into a package that its exports do not have.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // A type-only import is an import: it counts for the layers, and it keeps a file of types from being an orphan.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
