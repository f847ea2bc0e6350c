// `npm start`: checks the Node version in words, builds the client if its sources changed, then runs the server.
// `--build-only` ends before the server, `--catalogs-only` makes no more than the texts of the interface.
// Plain JavaScript, because an old Node must get as far as the message.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isForCatalogs = process.argv.includes('--catalogs-only')
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  // At the end of `npm install` the packages are there; a start reports a wrong version of Node.
  if (isForCatalogs) process.exit(0)
  console.error(
    `SID workspace needs Node 24 or later; this is ${process.version}.\n` +
      'npm install brings its own Node 24 along as the optional package "node". If you installed with\n' +
      '--ignore-scripts or --omit=optional, either install again without these, or use Node 24 yourself.',
  )
  process.exit(1)
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

if (isForCatalogs) {
  const { makeCatalogs } = await import('./catalogs.ts')
  makeCatalogs(root)
  process.exit(0)
}

const isBuildOnly = process.argv.includes('--build-only')
if (!isBuildOnly) {
  const { startWithFlags } = await import('./engineFlags.ts')
  startWithFlags()
}

// A container image holds the built client without its sources.
if (existsSync('client')) {
  const { builtFrom, BUILT_FROM } = await import('./builtFrom.ts')
  const mark = join('dist', BUILT_FROM)
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== builtFrom(root)) build()
}

if (isBuildOnly) process.exit(0)
// Node's compiled code is cached: the next start takes half the time. The variable is for workers, which would each
// need 40 MB more to strip the types.
const { enableCompileCache, flushCompileCache } = await import('node:module')
const { compileCacheIn } = await import('./compileCache.ts')
const cache = process.env.NODE_COMPILE_CACHE || compileCacheIn(process.env.DATA_DIR || 'data')
if (cache !== null) {
  process.env.NODE_COMPILE_CACHE = cache
  enableCompileCache()
}
await import('./main.ts')
// Not only at the end, which may be a kill.
flushCompileCache()

function build() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const then = 'then start again. The server itself needs neither development packages nor the right to write here.'
  if (!existsSync(vite)) {
    fail(
      'The client is not built, and vite, which builds it, is not installed: NODE_ENV=production and --omit=dev leave it out.\n' +
        `Run npm install --include=dev && npm run build in ${root}, ${then}`,
    )
  }
  try {
    accessSync(existsSync('dist') ? 'dist' : '.', constants.W_OK)
  } catch {
    fail(
      `The client is not built, and this user may not write into ${root}.\nRun npm run build there as its owner, ${then}`,
    )
  }
  console.log('Building the client …')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
  if (status !== 0) fail('The client could not be built; see above.')
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exit(1)
}
