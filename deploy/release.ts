/**
 * `npm run release`: makes a _release_ of the last commit. It is an archive that runs after `npm ci --omit=dev`, its SHA-256,
 * an SBOM, the third-party licences, and a git tag.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { LICENCES_FILE } from '../client/build/licences.ts'
import { VERSION } from '../server/version.ts'

const ROOT = join(import.meta.dirname, '..')
const NAME = `sid-workspace-${VERSION}`
const TAG = `v${VERSION}`
/** What an operator needs. The client is built, and tests stay in the repository. */
const COMMITTED = [
  'CHANGELOG.md',
  'README.md',
  'deploy',
  'docs',
  'package-lock.json',
  'package.json',
  'server',
  'shared',
]
/** Made by the build and not committed. The accented English is for tests. */
const BUILT = ['dist', 'shared/locales/*/messages.ts', 'shared/locales/labels.ts']
const OF_TESTS = 'shared/locales/en-XA'

const USAGE = 'npm run release [-- --to FOLDER] [--no-tag]'

function release(to: string, isTagged: boolean): void {
  const complaint = findComplaint(isTagged)
  if (complaint !== null) fail(complaint)
  run(process.execPath, ['server/start.mjs', '--build-only'])
  mkdirSync(to, { recursive: true })
  const staging = mkdtempSync(join(tmpdir(), 'sid-release-'))
  try {
    const folder = join(staging, NAME)
    const files = [`${NAME}.tar.gz`, `${NAME}.cdx.json`, `${NAME}-licences.txt`].map((name) => join(to, name))
    const [archive = '', sbom = '', licences = ''] = files
    writeFileSync(sbom, sbomOf())
    copyFileSync(join(ROOT, 'dist', LICENCES_FILE), licences)
    fill(folder)
    copyFileSync(sbom, join(folder, 'sbom.cdx.json'))
    copyFileSync(licences, join(folder, LICENCES_FILE))
    pack(folder, archive)
    for (const file of files) writeFileSync(`${file}.sha256`, `${sha256Of(file)}  ${basename(file)}\n`)
    if (isTagged) run('git', ['tag', '--annotate', TAG, '--message', `SID workspace ${VERSION}`])
    console.log(`Release ${VERSION} is in ${to}:\n${files.map((file) => `- ${basename(file)}`).join('\n')}`)
    if (isTagged) console.log(`It is tagged ${TAG}. To publish the tag: git push origin ${TAG}`)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** @returns why there can be no release now; null if there can */
function findComplaint(isTagged: boolean): string | null {
  const changed = run('git', ['status', '--porcelain'])
  if (changed !== '') return `A release is made of a commit, and these files are not committed:\n${changed}`
  if (isTagged && run('git', ['tag', '--list', TAG]) !== '')
    return `The tag ${TAG} exists already. Raise the version in package.json, and commit.`
  const changes = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')
  if (!changes.includes(`\n## ${VERSION}`)) return `CHANGELOG.md has no heading for ${VERSION}. Write what it brings.`
  return null
}

/** The bill of materials of what runs, in CycloneDX. */
const sbomOf = (): string =>
  run('npm', [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--omit',
    'dev',
    '--package-lock-only',
  ])

function fill(folder: string): void {
  mkdirSync(folder)
  const committed = join(dirname(folder), 'committed.tar')
  run('git', ['archive', '--output', committed, 'HEAD', ...COMMITTED])
  run('tar', ['--extract', '--file', committed, '--directory', folder])
  for (const path of globSync(BUILT, { cwd: ROOT }).filter((path) => !path.startsWith(OF_TESTS)))
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
}

/** Two archives of one commit have the same times, order and owners. */
function pack(folder: string, archive: string): void {
  const committedAt = run('git', ['show', '--no-patch', '--format=%cI', 'HEAD']).trim()
  const same = [
    '--sort=name',
    `--mtime=${committedAt}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
  ]
  run('tar', ['--create', '--gzip', ...same, '--file', archive, '--directory', dirname(folder), basename(folder)])
}

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** @returns what the program prints */
const run = (program: string, given: readonly string[]): string =>
  execFileSync(program, given, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  })

function fail(message: string): never {
  console.error(`There is no release. ${message}`)
  process.exit(1)
}

const { values } = readArguments()
release(resolve(values.to), !values['no-tag'])

function readArguments() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string', default: join(ROOT, 'release') },
        'no-tag': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}
