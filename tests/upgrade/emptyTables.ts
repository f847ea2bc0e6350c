/** Which tables a capture left empty: an upgrade that loses their rows would not be noticed. */
import { openStores } from '../../server/wiring/openStores.ts'
import { sql } from 'kysely'
import { readTableShapes } from '../../server/store/transfer/tableShapes.ts'

/** Tables that nothing in a demonstration of a few minutes fills, with the reason. */
const EMPTY: Readonly<Record<string, string>> = {
  audit: 'nothing is added to it',
  identity: 'people of the demonstration sign in without a provider and without links',
  saved_selection: 'its rows are views by now; nodes of 0.1.0 use it during an upgrade',
  submission: 'its rows are among those of all documents by now; nodes of 0.1.0 use it during an upgrade',
  mail_refusal: 'no mail server refuses a mail of the demonstration',
  translation_use: 'the demonstration has no translator',
  link_check: 'the links of the demonstration are made up, so they are not checked',
}

/** @throws if another table than these holds no row, or one of these does */
export async function expectNoEmptyTables(dataDir: string, databaseUrl: string | null): Promise<void> {
  const stores = await openStores({ dataDir, databaseUrl })
  const empty: string[] = []
  try {
    for (const { name } of await readTableShapes(stores.db)) {
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(stores.db)
      if (rows.length === 0) empty.push(name)
    }
  } finally {
    await stores.close()
  }
  const unexpected = empty.filter((name) => !Object.hasOwn(EMPTY, name))
  if (unexpected.length > 0) throw new Error(`fill these tables in tests/upgrade: ${unexpected.join(', ')}`)
  const filled = Object.keys(EMPTY).filter((name) => !empty.includes(name))
  if (filled.length > 0)
    throw new Error(`these tables hold rows by now or are gone; take them from the list: ${filled.join(', ')}`)
}
