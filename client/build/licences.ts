/** The list of _third-party licences_: every package that the release consists of or runs on, with its licence text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

/** The file in the folder of the built client. The server shows it at `/licences`. */
export const LICENCES_FILE = 'licences.txt'

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('not named'),
  homepage: z.string().optional(),
})

interface Licensed extends z.infer<typeof Package> {
  /** The texts of the package's own licence files; empty if it has none. */
  readonly text: string
}

/**
 * Lists the production packages of the lock file that are installed, with one copy of each text.
 * @param root the program's folder, with its `node_modules`
 */
function listLicences(root: string): string {
  const { packages } = Lock.parse(readJson(join(root, 'package-lock.json')))
  const folders = Object.keys(packages).filter((path) => path !== '' && packages[path]?.dev !== true)
  const licensed = folders.filter((path) => existsSync(join(root, path))).map((path) => readPackage(join(root, path)))
  const byText = Map.groupBy(licensed, ({ text }) => text)
  const sections = [...byText].map(
    ([text, all]) => `${[...new Set(all.map(titleOf))].toSorted().join('\n')}\n\n${text || NO_TEXT}`,
  )
  const font = `Inter, the font of all pages\n\n${readText(join(root, FONT_LICENCE))}`
  return [INTRODUCTION, ...sections.toSorted(), font].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n')
}

const FONT_LICENCE = 'client/ui/styles/fonts/LICENSE-OFL.txt'
const INTRODUCTION =
  'Third-party licences\n\nSID workspace contains or uses these packages. Each licence follows the packages that come under it.'
const NO_TEXT = 'The package names its licence, and has no file with the text.'

const titleOf = ({ name, version, license, homepage }: Licensed): string =>
  [`${name} ${version}`, license, homepage].filter((part) => part !== undefined).join(' · ')

function readPackage(folder: string): Licensed {
  const files = readdirSync(folder).filter((name) => LICENCE_NAME.test(name))
  const texts = files.toSorted().map((name) => readText(join(folder, name)))
  return { ...Package.parse(readJson(join(folder, 'package.json'))), text: texts.join('\n\n') }
}

/** Some packages have code of that name, such as `license.js`. */
const LICENCE_NAME = /^(licen[cs]e|notice|copying)\b(?!.*\.[jt]s$)/i

const readText = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Puts the list beside the built client. */
export const licences = (root: string): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: listLicences(root) })
  },
})
