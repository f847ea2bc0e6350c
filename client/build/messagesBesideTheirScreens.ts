import type { Messages } from '@lingui/core'
import type { Plugin } from 'vite'
import { inFolders } from './inFolders.ts'

const MACRO_ID = /\bid:\s*["']([\w+/-]{6})["']/g
/** Declared by `shared/messages/message.ts`. */
const TABLE = /\bmessageTable\(["']([\w-]+)["']/g
const ONLY_IN_CATALOG = /\bmessagesUnder\(["']([\w-]+)["']/g

/**
 * Each built module brings the compiled English messages that it shows, so that a page which is loaded later brings its
 * messages with it and the first script has none but its own. Other languages have two files: see `catalogHalves.ts`.
 */
export const messagesBesideTheirScreens = (root: string, english: Messages): Plugin => ({
  name: 'messages-beside-their-screens',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: inFolders(root, 'client|shared', /(?!locales[\\/]).*\.tsx?$/) },
    handler(code) {
      const own = messagesFor(code, english)
      if (own.length === 0) return null
      const compiled = JSON.stringify(Object.fromEntries(own.map((id) => [id, english[id]])))
      return {
        code: `import { i18n as i18nOfApp } from '@lingui/core'\n${code}\ni18nOfApp.load('en', ${compiled})\n`,
        map: null,
      }
    },
  },
})

/** The messages of the catalog that a module needs compiled. A table's texts without parameters are in the table. */
function messagesFor(code: string, english: Messages): readonly string[] {
  const idsUnder = (prefixes: RegExp): string[] =>
    [...code.matchAll(prefixes)].flatMap(([, prefix]) =>
      Object.keys(english).filter((id) => id.startsWith(`${prefix}.`)),
    )
  const ofMacros = [...code.matchAll(MACRO_ID)].map(([, id]) => id ?? '').filter((id) => id in english)
  const withParameters = idsUnder(TABLE).filter((id) => [english[id]].flat().some((part) => typeof part !== 'string'))
  return [...new Set([...ofMacros, ...withParameters, ...idsUnder(ONLY_IN_CATALOG)])]
}
