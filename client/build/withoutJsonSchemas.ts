import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const EXPORTED = /^export (?:const|function) (\w+)/gm

/** Leaves out how zod writes JSON Schemas, which every schema brings along and no browser needs: 6 kB of the first script. */
export const withoutJsonSchemas: Plugin = {
  name: 'without-json-schemas',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /[\\/]node_modules[\\/]zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema)\.js$/ },
    handler: (id) =>
      [...readFileSync(id, 'utf8').matchAll(EXPORTED)]
        .map(([, name]) => `export const ${name} = () => undefined`)
        .join('\n'),
  },
}
