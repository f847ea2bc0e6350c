/**
 * The *next release* is a copy of this program in which the plan has one more text, and documents therefore a layout one higher, and
 * people a column that this release does not know.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'

export const NEXT_SCHEMA = DOCUMENT_SCHEMA + 1

/** The text that a plan has in the next release only, in its map `meta`. */
export const NEW_TEXT = 'remarks'

const NEXT_MIGRATION = '9999-next-release'

interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

const CHANGES: readonly Change[] = [
  {
    file: 'shared/documents/api.ts',
    from: `DOCUMENT_SCHEMA = ${DOCUMENT_SCHEMA}`,
    to: `DOCUMENT_SCHEMA = ${NEXT_SCHEMA}`,
  },
  { file: 'shared/plans/fields.ts', from: '  hashtags: text,\n', to: `  hashtags: text,\n  ${NEW_TEXT}: text,\n` },
  {
    file: 'server/store/migrations/migrations.ts',
    from: 'const LATER = [\n',
    to: `const LATER = [\n  '${NEXT_MIGRATION}',\n`,
  },
]

export interface NextRelease {
  /** Its folder, as a checkout. */
  readonly program: string
  remove(): void
}

/** @throws if this release lacks the thing to change */
export function makeNextRelease(): NextRelease {
  const program = mkdtempSync(join(tmpdir(), 'sid-next-release-'))
  for (const name of ['server', 'shared', 'package.json']) cpSync(name, join(program, name), { recursive: true })
  for (const name of ['node_modules', 'dist']) symlinkSync(join(process.cwd(), name), join(program, name))
  for (const { file, from, to } of CHANGES) {
    const path = join(program, file)
    const text = readFileSync(path, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${file} does not have "${from}" once`)
    writeFileSync(path, text.replace(from, to))
  }
  writeFileSync(
    join(program, `server/store/migrations/${NEXT_MIGRATION}.sql`),
    ['person', 'session', 'plan'].map((table) => `alter table ${table} add column of_next_release text;\n`).join(''),
  )
  return { program, remove: () => rmSync(program, { recursive: true }) }
}
