/** Reads the tables of the thesaurus: `concepts.tsv` lists the concepts, all others their names. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ConceptKind, ConceptRole, TermSource, type Concept, type Term } from './concept.ts'

const FOLDER = new URL('../terms/', import.meta.url)
const CONCEPTS_FILE = 'concepts.tsv'
const OTHER_FILES: ReadonlySet<string> = new Set([CONCEPTS_FILE, 'README.md'])

const ids = z.string().transform((list) => list.split(' ').filter((id) => id !== ''))
const ConceptRow = z.object({
  id: z.string().min(1),
  kind: ConceptKind,
  name: z.string(),
  broader: ids,
  themes: ids,
  role: z.union([z.literal('').transform(() => 'subject' as const), ConceptRole]),
  company: ids,
  not: ids,
})
const TermRow = z.object({ concept: z.string(), language: z.string(), source: TermSource, terms: z.string() })

type TermRow = z.infer<typeof TermRow>

/** @throws Error that names the file and the row, if a table is damaged or a file is not a table */
export function readThesaurus(folder: URL = FOLDER): readonly Concept[] {
  // Files that an editor or a system adds begin with a dot.
  const files = readdirSync(folder).filter((name) => !OTHER_FILES.has(name) && !name.startsWith('.'))
  const unknown = files.filter((name) => !name.endsWith('.tsv'))
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is no table of the thesaurus: tables end in .tsv`)
  const rows = Map.groupBy(
    files.flatMap((file) => readTable(new URL(file, folder), TermRow)),
    ({ concept }) => concept,
  )
  return readTable(new URL(CONCEPTS_FILE, folder), ConceptRow).map((row) => {
    const own = rows.get(row.id) ?? []
    return {
      ...row,
      name: row.name === '' ? nameOf(row) : row.name,
      get terms() {
        return termsByLanguage(own)
      },
    }
  })
}

function termsByLanguage(rows: readonly TermRow[]): Record<string, readonly Term[]> {
  const byLanguage: Record<string, readonly Term[]> = {}
  for (const { language, source, terms } of rows) {
    byLanguage[language] = [...(byLanguage[language] ?? []), ...termsOf(terms, source)]
  }
  return byLanguage
}

function readTable<T>(file: URL, Row: z.ZodType<T>): readonly T[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  const columns = head.split('\t')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const cells = line.split('\t')
    const row = Row.safeParse(Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])))
    if (!row.success) throw new Error(`${path.basename(file.pathname)}, row ${at + 2}: ${z.prettifyError(row.error)}`)
    return [row.data]
  })
}

/** Terms are parted by `|`; a `?` in front makes one unsure. */
const termsOf = (list: string, source: TermSource): readonly Term[] =>
  list
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) =>
      term.startsWith('?')
        ? { text: term.slice(1).trim(), unsure: true, source }
        : { text: term, unsure: false, source },
    )

/** Things that come one at a time are called "a quiz"; those that end in s are many. */
function nameOf({ id, kind }: Pick<Concept, 'id' | 'kind'>): string {
  const words = id.replaceAll('-', ' ')
  if (kind === 'topic' || kind === 'people' || (words.endsWith('s') && !words.endsWith('ss'))) return words
  return `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`
}
