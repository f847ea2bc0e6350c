/** The table of templates. A list reads what it shows, never the contents: see {@link listings}. */
import type { Transaction } from 'kysely'
import type { FailureName } from '../../shared/failures.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import {
  MAX_TEMPLATE_BYTES,
  MAX_TEMPLATES_BYTES,
  MOST_TEMPLATES,
  TemplateContent,
  type TemplateId,
} from '../../shared/templates/template.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import { oneAtATime } from '../store/oneAtATime.ts'
import type { Tables } from '../store/tables.ts'
import { createListings, listingOf, type ListedTemplate } from './listings.ts'

interface StoredTemplate extends Omit<Tables['template'], 'content'> {
  readonly content: TemplateContent
}

type NoRoom = Extract<FailureName, 'too-many-templates' | 'template-too-large'>

export interface Templates {
  /** The network's, and those of these centres, by title. */
  list(centres: readonly CentreId[]): Promise<readonly ListedTemplate[]>
  find(id: string): Promise<StoredTemplate | null>
  /** One that exists is left as it is. */
  add(template: NewTemplate): Promise<'stored' | NoRoom>
  /** Stores a new one, or writes over the one that has its id. */
  write(template: NewTemplate): Promise<'stored' | NoRoom>
  delete(id: TemplateId): Promise<void>
}

interface NewTemplate {
  readonly id: TemplateId
  readonly centre: CentreId | null
  readonly content: TemplateContent
  readonly by: PersonId | null
  readonly at: Date
}

const contentColumn = jsonColumn(TemplateContent)

export function createTemplates(db: Database): Templates {
  const listings = createListings(db)

  async function store(template: NewTemplate, overwrites: boolean): Promise<'stored' | NoRoom> {
    const row = rowOf(template)
    const listing = listingOf(row)
    if (listing.bytes > MAX_TEMPLATE_BYTES) return 'template-too-large'
    await listings.fill(template.centre === null ? [] : [template.centre])
    return db.transaction().execute(async (trx) => {
      await oneAtATime(trx, `templates ${template.centre ?? ''}`)
      if (!(await hasRoom(trx, template, listing.bytes))) return 'too-many-templates'
      const { title, content, written_by, written_at } = row
      const stored = await trx
        .insertInto('template')
        .values(row)
        .onConflict((conflict) =>
          overwrites
            ? conflict.column('id').doUpdateSet({ title, content, written_by, written_at })
            : conflict.column('id').doNothing(),
        )
        .returning('id')
        .execute()
      if (stored.length > 0) await listings.write(trx, listing)
      return 'stored'
    })
  }
  return {
    async list(centres) {
      await listings.fill(centres)
      return listings.read(centres)
    },
    async find(id) {
      const row = await db
        .selectFrom('template')
        .selectAll()
        .where('id', '=', id as TemplateId)
        .executeTakeFirst()
      return row === undefined ? null : { ...row, content: contentColumn.read(row.content) }
    },
    add: (template) => store(template, false),
    write: (template) => store(template, true),
    async delete(id) {
      await db.deleteFrom('template').where('id', '=', id).execute()
      await db.deleteFrom('template_listing').where('template', '=', id).execute()
    },
  }
}

/** A centre that has more than its room, from a release before, writes none that takes more. */
async function hasRoom(trx: Transaction<Tables>, { id, centre }: NewTemplate, bytes: number): Promise<boolean> {
  const there = await trx
    .selectFrom('template')
    .leftJoin('template_listing', 'template_listing.template', 'template.id')
    .select(['template.id', 'template_listing.bytes'])
    .where('template.centre', centre === null ? 'is' : '=', centre)
    .execute()
  const others = there.filter((one) => one.id !== id)
  const before = there.find((one) => one.id === id)
  if (before !== undefined && bytes <= (before.bytes ?? 0)) return true
  return (
    others.length < MOST_TEMPLATES && others.reduce((sum, one) => sum + (one.bytes ?? 0), bytes) <= MAX_TEMPLATES_BYTES
  )
}

const rowOf = ({ id, centre, content, by, at }: NewTemplate): Tables['template'] => ({
  id,
  centre,
  title: content.fields.title,
  content: contentColumn.write(content),
  written_by: by,
  written_at: at.toISOString(),
})
