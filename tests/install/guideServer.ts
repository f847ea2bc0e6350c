/** A server that is started from the blocks of the guide. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asNobody } from '../harness/as.ts'
import type { TestProvider } from '../harness/oidcProvider.ts'
import { waitFor } from '../harness/waitFor.ts'
import { execStartOf, guideBlock, readEnvironment, substitute } from './guideBlocks.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface GuideServer {
  readonly environment: Readonly<Record<string, string>>
  /** All that it has printed. */
  output(): string
  /** Runs a command of the guide, such as `coordinator`, with its arguments. @returns its output */
  run(command: string, ...options: readonly string[]): Promise<string>
  /** @returns the exit code */
  stop(): Promise<number | null>
}

interface GuideServerOptions {
  readonly folder: string
  readonly port: number
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly provider: TestProvider
  /** Further changes of the settings, from and to. */
  readonly changes?: readonly (readonly [string, string])[]
}

export async function startGuideServer({
  folder,
  port,
  databaseUrl,
  smtpUrl,
  provider,
  changes = [],
}: GuideServerOptions): Promise<GuideServer> {
  mkdirSync(join(folder, 'etc'), { recursive: true })
  mkdirSync(join(folder, 'data'), { mode: 0o700 })
  const env = substitute(guideBlock('env'), [
    ['postgres://sid:PASSWORD@127.0.0.1/sid', databaseUrl],
    ['smtps://user:PASSWORD@mail.example.org', smtpUrl],
    ['32-CHARACTERS-OR-MORE', 's'.repeat(64)],
    ['/var/lib/sid', join(folder, 'data')],
    ['/etc/sid/', `${join(folder, 'etc')}/`],
    ...changes,
  ])
  writeFileSync(join(folder, 'etc/env'), env)
  writeFileSync(join(folder, 'etc/notice.json'), guideBlock('json', 'controller'))
  const providers = substitute(guideBlock('json', 'issuer'), [
    ['https://login.example.org', provider.issuer],
    ['"clientId": "sid"', `"clientId": "${provider.clientId}"`],
    ['THE-SECRET', provider.clientSecret],
  ])
  writeFileSync(join(folder, 'etc/providers.json'), providers)
  const unit = guideBlock('ini', 'ExecStart')
  const [program = '', ...flags] = substitute(execStartOf(unit).join(' '), [
    ['/opt/sid/node_modules/node/bin/node', process.execPath],
  ]).split(' ')
  const environment = {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    ...readEnvironment(readFileSync(join(folder, 'etc/env'), 'utf8')),
  }
  const child = spawn(program, flags, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`the server did not start:\n${output}`)
      return asNobody({ http: `http://127.0.0.1:${port}` })
        .get('/readyz')
        .then(
          ({ ok }) => ok,
          () => false,
        )
    },
    'the server',
    60_000,
  ).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return {
    environment,
    output: () => output,
    async run(command, ...options) {
      const running = spawn(program, [`server/commands/${command}.ts`, ...options], {
        cwd: ROOT,
        env: environment,
        stdio: 'pipe',
      })
      let said = ''
      for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => (said += String(text)))
      await new Promise((resolve) => running.once('close', resolve))
      return said
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
