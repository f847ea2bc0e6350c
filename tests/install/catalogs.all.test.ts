/** The compiled catalogs are in no checkout: they are made where they are missing or old, if Lingui is installed. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeCatalogs } from '../../server/catalogs.ts'
import { INTERFACE_LANGUAGES } from '../../shared/messages/languages.ts'

const ROOT = join(import.meta.dirname, '../..')
const TEXTS = 'shared/locales/en/messages.po'
const LANGUAGES = Object.keys(INTERFACE_LANGUAGES).filter((language) => language !== 'en-XA')
const CATALOGS = Object.keys(INTERFACE_LANGUAGES).map((language) => `shared/locales/${language}/messages.ts`)

let checkout = ''
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'sid-checkout-'))
  const texts = LANGUAGES.map((language) => `shared/locales/${language}/messages.po`)
  for (const name of ['client/lingui.config.ts', 'shared/messages', ...texts]) {
    mkdirSync(join(checkout, name, '..'), { recursive: true })
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true })
  }
})
afterEach(() => rmSync(checkout, { recursive: true }))

const compiled = (root: string) => CATALOGS.map((file) => readFileSync(join(root, file), 'utf8'))
const madeAt = () => CATALOGS.map((file) => statSync(join(checkout, file)).mtimeMs)

test('A checkout gets the catalogs of all languages, and again when a text changed', () => {
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'))
  makeCatalogs(checkout)
  expect(compiled(checkout).join('') === compiled(ROOT).join('')).toBe(true)
  const first = madeAt()
  makeCatalogs(checkout)
  expect(madeAt()).toEqual(first)
  const later = Date.now() / 1000 + 60
  utimesSync(join(checkout, TEXTS), later, later)
  makeCatalogs(checkout)
  expect(madeAt().every((at, which) => at > (first[which] ?? 0))).toBe(true)
})

test('Without development packages nothing is made, and nothing fails', () => {
  makeCatalogs(checkout)
  expect(CATALOGS.filter((file) => existsSync(join(checkout, file)))).toEqual([])
})
