/** A program folder without a built client says what to run. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
let program = ''
beforeAll(() => {
  program = mkdtempSync(join(tmpdir(), 'sid-program-'))
  for (const name of ['server', 'shared', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(program, name), { recursive: true })
  }
  mkdirSync(join(program, 'client'))
})
afterAll(() => rmSync(program, { recursive: true, force: true }))

const start = () => spawnSync(process.execPath, ['server/start.mjs'], { cwd: program, encoding: 'utf8' })

test('as after npm install with NODE_ENV=production', () => {
  const { status, stderr } = start()
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm install --include=dev && npm run build')])
  expect(stderr).not.toContain('    at ')
})

test('the result of npm run build is marked as built from these sources', async () => {
  const { builtFrom, BUILT_FROM } = await import('../../server/builtFrom.ts')
  const out = mkdtempSync(join(tmpdir(), 'sid-built-'))
  symlinkSync(join(ROOT, 'node_modules'), join(out, 'node_modules'))
  try {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const { status } = spawnSync(
      process.execPath,
      [vite, 'build', '--outDir', join(out, 'dist'), '--logLevel', 'error'],
      { cwd: ROOT },
    )
    expect(status).toBe(0)
    expect(readFileSync(join(out, 'dist', BUILT_FROM), 'utf8')).toBe(builtFrom(ROOT))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})
