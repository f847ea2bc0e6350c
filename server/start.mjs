// `npm start`: checks the Node version in words, builds the client if its sources changed, then runs the server.
// Plain JavaScript, because an old Node must get as far as the message.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `SID workspace needs Node 24 or later; this is ${process.version}.\n` +
      'npm install brings its own Node 24 along as the optional package "node". If you installed with\n' +
      '--ignore-scripts or --omit=optional, either install again without these, or use Node 24 yourself.',
  )
  process.exit(1)
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const mark = join('dist', 'built-from')
// A container image holds the built client without its sources.
const sources = existsSync('client') ? fingerprint() : null
if (sources !== null && (!existsSync(mark) || readFileSync(mark, 'utf8') !== sources)) {
  console.log('Building the client …')
  const build = spawnSync(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      stdio: 'inherit',
    },
  )
  if (build.status !== 0) {
    console.error('The client could not be built; see above.')
    process.exit(1)
  }
  mkdirSync('dist', { recursive: true })
  writeFileSync(mark, sources)
}

if (process.argv.includes('--build-only')) process.exit(0)
// What Node makes of the server's files is kept in the folder for temporary files: the next start takes half the time. The
// variable is for workers, each of which would need 40 MB more to strip the types.
const { enableCompileCache, flushCompileCache } = await import('node:module')
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')
enableCompileCache()
await import('./main.ts')
// Not only at the end, which may be a kill.
flushCompileCache()

/** One hash of everything that the build reads. Tools store what they found out below `client/node_modules`. */
function fingerprint() {
  const hash = createHash('sha256')
  const inFolder = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
  const files = [...inFolder('client'), ...inFolder('shared'), 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
    .filter((name) => !name.includes('node_modules') && statSync(name).isFile())
    .toSorted()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
