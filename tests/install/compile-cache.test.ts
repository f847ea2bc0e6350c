import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileCacheIn } from '../../server/compileCache.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the cache of compiled files is made for this account alone', () => {
  const cache = compileCacheIn(join(folder, 'data'))
  expect([cache, statSync(cache ?? '').mode & 0o777]).toEqual([join(folder, 'data/compile-cache'), 0o700])
  expect(compileCacheIn(join(folder, 'data'))).toBe(cache)
})

test('a folder that others may write is not used', () => {
  mkdirSync(join(folder, 'compile-cache'))
  chmodSync(join(folder, 'compile-cache'), 0o777)
  expect(compileCacheIn(folder)).toBeNull()
})

test.skipIf(process.getuid?.() !== 0)('a folder of another account is not used', () => {
  mkdirSync(join(folder, 'compile-cache'), { mode: 0o700 })
  chownSync(join(folder, 'compile-cache'), 65_534, 65_534)
  expect(compileCacheIn(folder)).toBeNull()
})

test('where there can be no folder there is no cache', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(compileCacheIn(join(folder, 'file'))).toBeNull()
})
