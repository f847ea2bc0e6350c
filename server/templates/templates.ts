/** The table of templates. */
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { MOST_TEMPLATES, TemplateContent, type TemplateId } from '../../shared/templates/template.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export interface StoredTemplate extends Omit<Tables['template'], 'content'> {
  readonly content: TemplateContent
}

export interface Templates {
  /** The network's, and those of these centres, by title. */
  list(centres: readonly CentreId[]): Promise<readonly StoredTemplate[]>
  find(id: string): Promise<StoredTemplate | null>
  /** One that exists is left as it is. @returns false if there are too many already */
  add(template: NewTemplate): Promise<boolean>
  /** Stores a new one, or writes over the one that has its id. @returns false if there are too many already */
  write(template: NewTemplate): Promise<boolean>
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
  async function hasRoom({ id, centre }: NewTemplate): Promise<boolean> {
    const ids = await db
      .selectFrom('template')
      .select('id')
      .where('centre', centre === null ? 'is' : '=', centre)
      .execute()
    return ids.length < MOST_TEMPLATES || ids.some((one) => one.id === id)
  }
  return {
    async list(centres) {
      const rows = await db
        .selectFrom('template')
        .selectAll()
        .where((is) =>
          is.or([is('centre', 'is', null), ...(centres.length === 0 ? [] : [is('centre', 'in', [...centres])])]),
        )
        .orderBy('title')
        .orderBy('id')
        .execute()
      return rows.map(storedOf)
    },
    async find(id) {
      const row = await db
        .selectFrom('template')
        .selectAll()
        .where('id', '=', id as TemplateId)
        .executeTakeFirst()
      return row === undefined ? null : storedOf(row)
    },
    async add(template) {
      if (!(await hasRoom(template))) return false
      await db
        .insertInto('template')
        .values(rowOf(template))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      return true
    },
    async write(template) {
      if (!(await hasRoom(template))) return false
      const { title, content, written_by, written_at } = rowOf(template)
      await db
        .insertInto('template')
        .values(rowOf(template))
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ title, content, written_by, written_at }))
        .execute()
      return true
    },
    async delete(id) {
      await db.deleteFrom('template').where('id', '=', id).execute()
    },
  }
}

const storedOf = (row: Tables['template']): StoredTemplate => ({ ...row, content: contentColumn.read(row.content) })

const rowOf = ({ id, centre, content, by, at }: NewTemplate): Tables['template'] => ({
  id,
  centre,
  title: content.fields.title,
  content: contentColumn.write(content),
  written_by: by,
  written_at: at.toISOString(),
})
