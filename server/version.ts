/** The release, and the process: a request to the public address shows which server answers. */
import { readFileSync } from 'node:fs'
import { randomId } from '../shared/ids.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

/** As in `package.json`. */
export const VERSION = version
/** Another one after each start. */
export const INSTANCE = randomId()
