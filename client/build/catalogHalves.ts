/**
 * Each language but English has two files: the messages of the _first_ screens, without which nothing can be shown, and the
 * _rest_, which comes with the first page that is loaded later. `shared/locales/de/messages.ts?first` names one, `?rest` the other.
 */
import { readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { formatter } from '@lingui/format-po'
import type { Plugin } from 'vite'
import { catalogIn } from './catalogIn.ts'
import { firstModules } from './firstModules.ts'

const HALF = /[\\/]shared[\\/]locales[\\/]([\w-]+)[\\/]messages\.ts\?(first|rest)$/

/** @param firstNames the names of the scripts that pages begin with */
export function catalogHalves(root: string, firstNames: ReadonlySet<string>): Plugin {
  let isFirst: ((id: string) => boolean) | null = null
  return {
    name: 'catalog-halves',
    enforce: 'pre',
    buildStart() {
      isFirst = null
    },
    load: {
      filter: { id: HALF },
      async handler(id) {
        const [, language = '', half] = HALF.exec(id) ?? []
        isFirst ??= await readFirst(root)
        const isWanted = half === 'first' ? isFirst : (message: string) => isFirst?.(message) === false
        const own = Object.entries(await catalogIn(root, language)).filter(([message]) => isWanted(message))
        return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(own)))})`
      },
    },
    generateBundle(_, bundle) {
      const known = firstModules(root)
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !firstNames.has(file.name)) continue
        const missed = file.moduleIds
          .map((id) => pathFrom(root, id))
          .find((path) => OURS.test(path) && !known.has(path))
        if (missed !== undefined) this.error(`firstModules.ts does not find ${missed}, which is in a first script`)
      }
    },
  }
}

const OURS = /^(?:client|shared)\/.*\.tsx?$/
const pathFrom = (root: string, id: string): string => relative(root, id).replaceAll(sep, posix.sep)

/** Tells by its id whether a message stands on a first screen. */
async function readFirst(root: string): Promise<(id: string) => boolean> {
  const file = join(root, 'shared/locales/en/messages.po')
  const options = { locale: 'en', sourceLocale: 'en', filename: file }
  const catalog = await formatter().parse(readFileSync(file, 'utf8'), options)
  const first = firstModules(root)
  const ids = new Set(
    Object.entries(catalog).flatMap(([id, { origin = [] }]) => (origin.some(([path]) => first.has(path)) ? [id] : [])),
  )
  return (id) => ids.has(id)
}
