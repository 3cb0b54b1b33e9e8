import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Architecture rule 4: what a package does not export and type may change with any release of it. */
const usePublicNames = 'Use what the package exports and types.'
const PRIVATE_NAMES = [
  { selector: "MemberExpression[property.name=/^_/]:not([object.type='ThisExpression'])", message: usePublicNames },
  {
    selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword'] > MemberExpression",
    message: usePublicNames,
  },
]
const INSIDE_A_PACKAGE = { regex: '^(@[^/]+/)?[^@./][^/]*/(lib|dist|src|build|internal)/', message: usePublicNames }

/**
 * Architecture rule 3: only config.ts reads the environment, only the outermost layer reads the real clock and the
 * real dice. ESLint replaces the options of a rule rather than merging them, so each group of files gets its whole set
 * of prohibitions from here.
 */
function prohibitions({ environment = false, clock = false }) {
  const readEnvironment = 'Only src/config.ts reads the environment: take what you need as an option.'
  const readClock = 'Only src/process, src/testing.ts and src/adapters/cli read the real clock: take a Clock.'
  const rollDice = 'Only src/process, src/testing.ts and src/adapters/cli make random values: take them as an option.'

  const properties = []
  const imports = []
  const syntax = [...PRIVATE_NAMES]
  if (environment) {
    properties.push({ object: 'process', property: 'env', message: readEnvironment })
    for (const name of ['node:process', 'process']) {
      imports.push({ name, importNames: ['env'], message: readEnvironment })
    }
    syntax.push({
      selector: "MemberExpression[property.name='env'][object.property.name='process']",
      message: readEnvironment,
    })
  }
  if (clock) {
    properties.push(
      { object: 'Date', property: 'now', message: readClock },
      { object: 'performance', property: 'now', message: readClock },
      { object: 'process', property: 'hrtime', message: readClock },
      { object: 'Math', property: 'random', message: rollDice },
      { object: 'crypto', property: 'randomUUID', message: rollDice },
    )
    for (const name of ['node:crypto', 'crypto']) {
      imports.push({ name, importNames: ['randomUUID', 'randomBytes', 'randomInt'], message: rollDice })
    }
    syntax.push(
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: readClock },
      { selector: "CallExpression[callee.name='Date']", message: readClock },
    )
  }
  return {
    'no-restricted-properties': ['error', ...properties],
    'no-restricted-imports': ['error', { paths: imports, patterns: [INSIDE_A_PACKAGE] }],
    'no-restricted-syntax': ['error', ...syntax],
  }
}

const typescript = ['src/**/*.{ts,tsx}', 'openapi/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts']
const mayReadTheClock = [
  ...['src/process/**/*.ts', 'src/testing.ts', 'src/adapters/cli/**/*.ts'],
  'src/adapters/desk/main.tsx',
]

export default defineConfig(
  globalIgnores(['src/adapters/desk/api/openapi.d.ts', 'dist/', '.tap/', 'fixtures/', 'docs/', 'examples/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'everything',
    files: ['**/*.{js,cjs,ts,tsx}'],
    rules: {
      eqeqeq: 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  {
    name: 'typescript',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],

      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

      // Noise. A number in a template reads exactly as it should.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Noise. `() => db.close()`, and `return refuse(reply)` in a function that returns nothing, say what they do.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Noise. `while (true)` with a return inside is the plain way to write a retry loop.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Noise. A claim, a row or a variable of the environment is looked up by its name: `claims['scope']` shows it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Noise. Ports and engines are objects of closures; none of their methods knows `this`, so taking one out is safe.
      '@typescript-eslint/unbound-method': 'off',
      // Noise. `type` or `interface` is the author's choice.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },

  {
    name: 'locales are data',
    files: ['src/adapters/*/locales/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: {
      // A scenario table is as long as its scenarios.
      'max-lines': 'off',
      // `void t.test(…)`: tap waits for it by itself.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      // A wrong `!` in a test throws, and the test fails as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `async (t) => …` ends the test by itself, also where there is nothing to await.
      '@typescript-eslint/require-await': 'off',
      // `() => {}` is a fine stub.
      '@typescript-eslint/no-empty-function': 'off',
      // The body of an answer is `any`, and looking into it is the point of the test.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'environment and clock: nobody in src',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/config.ts', ...mayReadTheClock],
    rules: prohibitions({ environment: true, clock: true }),
  },
  {
    name: 'environment: not even the outermost layer',
    files: mayReadTheClock,
    rules: prohibitions({ environment: true }),
  },
  {
    name: 'clock: not even the configuration',
    files: ['src/config.ts'],
    rules: prohibitions({ clock: true }),
  },
)
