/** Where the texts of the interface are, and the catalogs into which they go: `npm run messages`. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig } from '@lingui/cli'
import babelExtractor from '@lingui/cli/api/extractors/babel'
import type { CatalogFormatter } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { INTERFACE_LANGUAGES } from '../shared/messages/languages.ts'
import type { Message } from '../shared/messages/message.ts'

const SOURCE = 'en'

/** A test writes the extracted messages to another folder, and compares. */
const CATALOGS = process.env.CATALOGS ?? '<rootDir>/shared/locales'

/** Files of the server and of `shared` that export tables of messages. */
const TABLES =
  /[\\/](?:shared|server)[\\/].*(?:[mM]essages|taxonomy|activityFields|failures|network|countries|conceptNames|reports[\\/]sections)\.ts$/

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'message' in value &&
  typeof value.message === 'string'

/** All messages within a value. */
function* messagesIn(value: unknown): Generator<Message> {
  if (isMessage(value)) yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* messagesIn(part)
}

/** Takes the messages of a table from the module itself: its source text does not contain derived messages. */
const tableExtractor = {
  match: (file: string) => TABLES.test(file),
  async extract(file: string, _code: string, onMessage: (message: Message & { origin: [string, number] }) => void) {
    const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>
    for (const { id, message } of messagesIn({ ...module })) onMessage({ id, message, origin: [file, 0] })
  },
}

/** Only English says where a message stands. With the numbers of lines each change of a file would change the catalogs. */
const withFiles = formatter({ lineNumbers: false })
const withoutFiles = formatter({ origins: false, printPlaceholdersInComments: false })
const format: CatalogFormatter = {
  ...withFiles,
  serialize: (catalog, options) => (options.locale === SOURCE ? withFiles : withoutFiles).serialize(catalog, options),
}

export default defineConfig({
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  sourceLocale: SOURCE,
  locales: Object.keys(INTERFACE_LANGUAGES),
  // The library rounds down, to whole pairs of signs: so all but the shortest texts are 40 % longer.
  pseudoLocale: { locale: 'en-XA', extend: 0.6, extendCharacter: '~ ' },
  format,
  extractors: [tableExtractor, babelExtractor],
  catalogs: [
    {
      path: `${CATALOGS}/{locale}/messages`,
      include: ['<rootDir>/client', '<rootDir>/shared', '<rootDir>/server'],
      exclude: ['**/locales/**', '**/node_modules/**'],
    },
  ],
})
