import { build } from 'vite'

/**
 * Loads a lazy part of the page by itself. Vite would also load styles and further files ahead, which no part has; where
 * it names its helper anew, the page is 0.7 kB larger, and works as before.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : null),
}

/**
 * Builds the desk, the page for people, from `src/adapters/desk` into the folder `desk` of the bundle.
 * @returns the files of packages that are part of it
 */
export async function buildDesk(into) {
  const { output } = await build({
    configFile: false,
    root: 'src/adapters/desk',
    // Relative addresses: the page works under any prefix.
    base: './',
    logLevel: 'warn',
    plugins: [plainImports],
    build: {
      outDir: `${process.cwd()}/${into}/desk`,
      emptyOutDir: true,
      // The page is at `/desk`, so that its files are below `desk/`.
      assetsDir: 'desk',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2022',
    },
  })
  return output
    .flatMap((chunk) => chunk.moduleIds ?? [])
    .map((id) => id.replace(/^.*\/node_modules\//, 'node_modules/'))
}
