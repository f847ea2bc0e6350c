/**
 * What the list of templates shows, in a table of its own: a template can be long, and in SQLite whatever stands behind a long
 * column costs as much as reading it. Templates that older nodes wrote get their rows before the next list, one after the other.
 */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { CentreId } from '../../shared/ids.ts'
import { MAX_LISTED_CHARACTERS, type TemplateId, type TemplateRow } from '../../shared/templates/template.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export interface ListedTemplate extends Omit<TemplateRow, 'by'>, Pick<Tables['template'], 'written_by'> {}
type Listing = Tables['template_listing']

/** As much of a content as the list shows; the rest of it is not parsed. */
const Shown = z.object({ fields: z.object({ gloss: z.string() }), tasks: z.array(z.unknown()) })

export function listingOf({
  id,
  content,
  written_at,
}: Pick<Tables['template'], 'id' | 'content' | 'written_at'>): Listing {
  const { fields, tasks } = Shown.parse(JSON.parse(content))
  const gloss = fields.gloss.slice(0, MAX_LISTED_CHARACTERS)
  return { template: id, written_at, gloss, tasks: tasks.length, bytes: Buffer.byteLength(content) }
}

export function createListings(db: Database) {
  /** The network's and those of these centres, joined with what the list shows of them. */
  const joined = (centres: readonly CentreId[]) =>
    db
      .selectFrom('template')
      .leftJoin('template_listing', (join) =>
        join
          .onRef('template_listing.template', '=', 'template.id')
          .onRef('template_listing.written_at', '=', 'template.written_at'),
      )
      .where((is) =>
        is.or([is('centre', 'is', null), ...(centres.length === 0 ? [] : [is('centre', 'in', [...centres])])]),
      )

  async function fillOne(id: TemplateId): Promise<void> {
    const row = await db
      .selectFrom('template')
      .select(['id', 'content', 'written_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row !== undefined) await write(db, listingOf(row))
  }

  return {
    write,
    async fill(centres: readonly CentreId[]): Promise<void> {
      const missing = await joined(centres)
        .select('template.id')
        .where('template_listing.template', 'is', null)
        .execute()
      for (const { id } of missing) await fillOne(id)
    },
    async read(centres: readonly CentreId[]): Promise<readonly ListedTemplate[]> {
      const rows = await joined(centres)
        .select(['template.id', 'centre', 'written_by', 'gloss', 'tasks'])
        .select((is) => is.fn<string>('substr', ['title', is.lit(1), is.lit(MAX_LISTED_CHARACTERS)]).as('title'))
        .orderBy('title')
        .orderBy('template.id')
        .execute()
      return rows.map((row) => ({ ...row, gloss: row.gloss ?? '', tasks: row.tasks ?? 0 }))
    },
  }
}

/** One of a template that is gone meanwhile shows nothing. */
async function write(db: Database | Transaction<Tables>, { template, ...shown }: Listing): Promise<void> {
  await db
    .insertInto('template_listing')
    .values({ template, ...shown })
    .onConflict((conflict) => conflict.column('template').doUpdateSet(shown))
    .execute()
}
