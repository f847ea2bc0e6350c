/** The app database's history, oldest first. A migration of a release is never changed; a new one is added. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Every database of a release has it. Databases from before release 0.1.0 do not: their first one had another name. */
export const FIRST_MIGRATION = '0001-release-0.1.0'

/** The files of the first migration. Tables that others refer to come first. */
const FIRST = [
  'store',
  'campaigns',
  'accounts',
  'audit',
  'plans',
  'connections',
  'threads',
  'milestones',
  'watches',
  'overview',
  'publications',
  'wording',
  'inquiries',
  'thumbnails',
  'links',
  'notifications',
  'mail',
]

/** Each of these is a file of its name. */
const LATER = [
  '0002-current-campaign',
  '0003-proposed-disclosure',
  '0004-helplines',
  '0005-import-words',
  '0006-agreed-texts',
  '0007-tasks',
  '0008-templates',
  '0009-views',
  '0010-proposals',
  '0011-weekly-update',
  '0012-submissions',
  '0013-reports',
  '0014-frozen-reports',
  '0015-report-pictures',
  '0016-report-publication',
  '0017-translations',
  '0018-corrections',
  '0019-template-listings',
  '0020-submission-pictures',
]

export const migrations: Readonly<Record<string, Migration>> = {
  [FIRST_MIGRATION]: fromFiles(FIRST.map((noun) => `first/${noun}`)),
  ...Object.fromEntries(LATER.map((name) => [name, fromFiles([name])])),
}

/** The files hold SQL that both engines understand. They are read only when the migration runs. */
function fromFiles(names: readonly string[]): Migration {
  return {
    async up(db) {
      for (const name of names) {
        const text = readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')
        for (const statement of statementsOf(text)) await sql.raw(statement).execute(db)
      }
    },
  }
}

/** A comment has lines of its own; a statement ends with a line that ends with a semicolon. */
const statementsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/^ *--.*$/gm, '')
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
