/** A release, made of the sources of this folder, and followed by an operator: check, unpack, install, start. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VERSION } from '../../server/version.ts'
import { readCopy, readDockerfile, valuesOf } from '../container/dockerfile.ts'
import { startProgram } from '../harness/serverProcess.ts'

const ROOT = join(import.meta.dirname, '../..')
const NAME = `sid-workspace-${VERSION}`

let folder = ''
let repository = ''
let out = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-release-test-'))
  repository = join(folder, 'repository')
  out = join(folder, 'out')
  makeRepository()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One commit of all files as they are now, committed or not, beside what the build has made of them. */
function makeRepository(): void {
  const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], ROOT).output.split('\0')
  const built = globSync(['dist', 'shared/locales/*/messages.ts', 'shared/locales/labels.ts', 'shared/locales/en-XA'], {
    cwd: ROOT,
  })
  for (const file of [...listed, ...built].filter((path) => path !== '' && existsSync(join(ROOT, path)))) {
    mkdirSync(dirname(join(repository, file)), { recursive: true })
    cpSync(join(ROOT, file), join(repository, file), { recursive: true })
  }
  // A link in the folder itself would be a file that is not committed.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  run('git', ['init', '--quiet'], repository)
  run('git', ['config', 'user.name', 'Test'], repository)
  run('git', ['config', 'user.email', 'test@example.org'], repository)
  commitAll()
}

function commitAll(): void {
  run('git', ['add', '--all'], repository)
  run('git', ['commit', '--quiet', '--message', 'All'], repository)
}

function run(program: string, given: readonly string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd, encoding: 'utf8' })
  if (error !== undefined) throw error
  return { status, output: stdout + stderr }
}

const makeRelease = (...options: readonly string[]) =>
  run(process.execPath, ['deploy/release.ts', '--to', out, ...options], repository)

test('a release is refused, in words, of files that are not committed, under a tag that exists, and without a heading in the changelog', () => {
  const file = join(repository, 'README.md')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, 'Changed')
  expect(makeRelease()).toEqual({ status: 1, output: expect.stringMatching(/files are not committed:\n M README\.md/) })
  writeFileSync(file, before)
  run('git', ['tag', `v${VERSION}`], repository)
  expect(makeRelease()).toEqual({ status: 1, output: expect.stringContaining(`The tag v${VERSION} exists already.`) })
  run('git', ['tag', '--delete', `v${VERSION}`], repository)
  expect(makeRelease('--too')).toEqual({
    status: 1,
    output: expect.stringContaining('npm run release [-- --to FOLDER]'),
  })
  expect(existsSync(out)).toBe(false)
})

test('a release is checked, unpacked, installed without development packages, and serves', async () => {
  const made = makeRelease()
  expect(made).toEqual({ status: 0, output: expect.stringContaining(`- ${NAME}.tar.gz`) })
  expect(run('git', ['cat-file', '-t', `v${VERSION}`], repository).output).toBe('tag\n')
  expect(makeRelease().output).toContain('exists already')

  const sums = readdirSync(out).filter((name) => name.endsWith('.sha256'))
  expect(sums.toSorted()).toEqual([`${NAME}-licences.txt.sha256`, `${NAME}.cdx.json.sha256`, `${NAME}.tar.gz.sha256`])
  expect(run('sha256sum', ['--check', '--strict', ...sums], out).status).toBe(0)
  const sbom = JSON.parse(readFileSync(join(out, `${NAME}.cdx.json`), 'utf8')) as { components: { name: string }[] }
  const components = sbom.components.map(({ name }) => name)
  expect(components).toEqual(expect.arrayContaining(['react', 'hono', 'yjs']))
  expect(components).not.toContain('vitest')

  const program = join(folder, 'opt')
  mkdirSync(program)
  const archive = join(out, `${NAME}.tar.gz`)
  expect(run('tar', ['-xzf', archive, '--strip-components=1', '-C', program], folder)).toEqual({
    status: 0,
    output: '',
  })
  expect(existsSync(join(program, 'tests')) || existsSync(join(program, 'client'))).toBe(false)
  // Packages in npm's cache are not fetched again, and this Node is used in place of npm's.
  const install = ['ci', '--omit=dev', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund']
  expect(run('npm', install, program).status).toBe(0)

  const server = await startProgram({ program, dataDir: join(folder, 'data'), environment: {} })
  try {
    const get = async (path: string) => fetch(`${server.http}${path}`, { headers: { accept: 'text/html' } })
    expect(await (await get('/healthz')).json()).toMatchObject({ status: 'up', version: VERSION })
    expect(await (await get('/')).text()).toContain('<!doctype html>')
    const licences = await get('/licences')
    expect([licences.status, licences.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await licences.text()).toBe(readFileSync(join(out, `${NAME}-licences.txt`), 'utf8'))
  } finally {
    expect(await server.stop()).toBe(0)
  }
  expect(server.output()).not.toContain('Building the client')
})

test('an archive holds all that the Dockerfile copies', () => {
  const held = run('tar', ['-tzf', join(out, `${NAME}.tar.gz`)], folder).output.split('\n')
  const copied = readDockerfile(readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8'))
    .flatMap((stage) => valuesOf(stage, 'COPY').map(readCopy))
    .flatMap(({ from, sources }) => (from === null ? sources : []))
  expect(copied).toContain('dist')
  for (const source of copied)
    expect(
      held.some((name) => name.startsWith(`${NAME}/${source}`)),
      source,
    ).toBe(true)
})

test('two archives of one commit are equal, but for the number of the SBOM', () => {
  const again = join(folder, 'again')
  expect(makeRelease('--no-tag', '--to', again).status).toBe(0)
  const listOf = (from: string) =>
    run('tar', ['-tvzf', join(from, `${NAME}.tar.gz`)], folder).output.replaceAll(/^.*sbom.*$/gm, '')
  expect(listOf(again)).toBe(listOf(out))
})
