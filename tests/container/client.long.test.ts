/** The client, built from what the Dockerfile copies for it and nothing else. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDockerfile, type Stage } from './dockerfile.ts'
import { makeStage } from './makeStage.ts'

const ROOT = join(import.meta.dirname, '../..')

test('the client can be built from the sources that the Dockerfile copies', async () => {
  const [client] = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')) as [Stage]
  const folder = mkdtempSync(join(tmpdir(), 'sid-client-'))
  try {
    await makeStage(client, folder, { roots: new Map(), isLeftOut: () => false, install: copyPackages })
    expect(existsSync(join(folder, 'app/dist/index.html'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

/** Links to the files take a tenth of the time, where they are on the same file system. */
function copyPackages(into: string): void {
  const packages = [join(ROOT, 'node_modules'), join(into, 'node_modules')]
  const { status } = spawnSync('cp', ['--archive', '--link', ...packages])
  if (status !== 0) execFileSync('cp', ['--archive', ...packages])
}
