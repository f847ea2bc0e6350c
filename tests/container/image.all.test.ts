/** The Dockerfile, carried out as far as that goes without an image, and the server that it starts. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { commandOf, environmentOf, readCopy, readDockerfile, valuesOf, type Stage } from './dockerfile.ts'
import { makeStage } from './makeStage.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const stages = readDockerfile(read('deploy/Dockerfile'))
const [packages, image] = stages as [Stage, Stage]

/** `nobody` in every Linux. Only root may start a process of somebody else. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

describe('the Dockerfile', () => {
  test('has the packages and the image, and uses one exact Node, the one of the package', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: { node: string } }
    expect(stages.map(({ name }) => name)).toEqual(['packages', null])
    expect(new Set(stages.map((stage) => stage.image))).toEqual(
      new Set([`node:${optionalDependencies.node}-bookworm-slim`]),
    )
  })

  test('gets from Dockerfile.dockerignore the files that it copies, and nothing else', () => {
    const copied = stages
      .flatMap((stage) => valuesOf(stage, 'COPY').map(readCopy))
      .flatMap(({ from, sources }) => (from === null ? sources.map((source) => source.split('/')[0]) : []))
    const lines = read('deploy/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.filter((line) => !line.startsWith('!'))).toEqual(['*', '**/node_modules'])
    expect(lines.at(-1), 'it counts for what is copied, too').toBe('**/node_modules')
    const exceptions = lines.filter((line) => line.startsWith('!'))
    expect(exceptions.toSorted()).toEqual([...new Set(copied.map((name) => `!${name}`))].toSorted())
  })

  test('runs the server as npm start does, as somebody without rights', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } }
    expect(valuesOf(image, 'CMD').map(commandOf)).toEqual([scripts.start.replace(/^exec /, '').split(' ')])
    expect(valuesOf(image, 'USER')).toEqual(['node'])
  })
})

describe('the Dockerfile’s image', () => {
  let folder = ''
  let app = ''
  let environment: Record<string, string> = {}
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-image-'))
    // Somebody else has to get through.
    chmodSync(folder, 0o755)
    const roots = new Map<string, string>()
    const isLeftOut = (command: string) => command.startsWith('install -d ')
    const makeOne = async (stage: Stage) => {
      const root = join(folder, stage.name ?? 'image')
      mkdirSync(root)
      roots.set(stage.name ?? '', root)
      await makeStage(stage, root, { roots, isLeftOut })
      return join(root, 'app')
    }
    await makeOne(packages)
    app = await makeOne(image)
    environment = prepareRun(folder, app)
  })
  afterAll(() => {
    if (app !== '') setWritable(app, true)
    rmSync(folder, { recursive: true, force: true })
  })

  test('holds no development package and no sources of the client', () => {
    const { packages: locked } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean }>
    }
    const left = Object.keys(locked).filter((path) => locked[path]?.dev === true)
    expect(left).toContain('node_modules/vite')
    expect(left.filter((path) => existsSync(join(app, path)))).toEqual([])
    expect(existsSync(join(app, 'node_modules/node')), 'a second Node').toBe(false)
    expect(readdirSync(app).toSorted()).toEqual(['dist', 'node_modules', 'package.json', 'server', 'shared'])
  })

  test('starts for somebody who may write to /data and /tmp only, is healthy, and shows its pages', async () => {
    const before = readdirSync(app, { recursive: true }).length
    const port = String(await freePort())
    const env = { ...environment, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` }
    const server = start(commandOf(valuesOf(image, 'CMD')[0] ?? ''), app, env)
    const get = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    try {
      await waitFor(
        async () => {
          if (server.process.exitCode !== null) throw new Error(`it did not start:\n${server.output()}`)
          return get('/readyz').then(
            ({ ok }) => ok,
            () => false,
          )
        },
        'the server to be ready',
        30_000,
      )
      expect((await get('/healthz')).status).toBe(200)
      const page = await get('/')
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!doctype html>')])
      expect(server.output()).not.toContain('Building the client')
      const health = start(commandOf(valuesOf(image, 'HEALTHCHECK')[0] ?? ''), app, env)
      expect([await health.exited, health.output()]).toEqual([0, ''])
    } finally {
      server.process.kill('SIGTERM')
    }
    expect(await server.exited).toBe(0)
    expect(readdirSync(environment.DATA_DIR ?? '')).toContain('app.sqlite')
    expect(readdirSync(app, { recursive: true })).toHaveLength(before)
    const gone = start(commandOf(valuesOf(image, 'HEALTHCHECK')[0] ?? ''), app, env)
    expect(await gone.exited, 'the health of a server that has ended').toBe(1)
  })
})

/** Gives the image a Node and its two writable folders. @returns the environment of what runs in it */
function prepareRun(folder: string, app: string): Record<string, string> {
  const bin = join(folder, 'bin')
  const [data, temporary] = [join(folder, 'data'), join(folder, 'tmp')]
  for (const one of [bin, data, temporary]) mkdirSync(one)
  if (NOBODY.uid !== undefined) for (const one of [data, temporary]) chownSync(one, NOBODY.uid, NOBODY.gid)
  try {
    linkSync(process.execPath, join(bin, 'node'))
  } catch {
    // On another file system.
    copyFileSync(process.execPath, join(bin, 'node'))
  }
  setWritable(app, false)
  return { ...environmentOf(image), PATH: bin, DATA_DIR: data, TMPDIR: temporary, LOG_LEVEL: 'warn' }
}

/** Root's files are out of reach for others anyway. */
function setWritable(app: string, isWritable: boolean): void {
  if (NOBODY.uid !== undefined) return
  for (const { parentPath, name } of readdirSync(app, { recursive: true, withFileTypes: true })) {
    const file = join(parentPath, name)
    if (existsSync(file)) chmodSync(file, isWritable ? 0o755 : 0o555)
  }
  chmodSync(app, isWritable ? 0o755 : 0o555)
}

interface Running {
  readonly process: ChildProcess
  readonly output: () => string
  readonly exited: Promise<number | null>
}

function start([program = '', ...given]: readonly string[], cwd: string, env: Record<string, string>): Running {
  const child = spawn(program, given, { cwd, env, ...NOBODY, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { process: child, output: () => output, exited }
}
