/**
 * Hocuspocus with its defaults. With a folder to keep things in (`KEEP`), through its own database extension and the
 * table of its SQLite extension, whose native driver is replaced by Node's: the same statements, nothing to compile.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { importPeer } from './importPeer.ts'
import { serve } from './serve.ts'

interface Extensions {
  readonly Database: new (of: {
    fetch: (about: { documentName: string }) => Promise<Uint8Array | null>
    store: (about: { documentName: string; state: Uint8Array }) => Promise<void>
  }) => object
}
interface Hocuspocus {
  readonly Server: new (configuration: object) => {
    listen(): Promise<unknown>
    destroy(): Promise<unknown>
    readonly address: { readonly port: number }
  }
}

async function storeIn(folder: string): Promise<object> {
  const { Database } = await importPeer<Extensions>('@hocuspocus/extension-database')
  const db = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
  db.exec('CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))')
  const select = db.prepare('SELECT data FROM documents WHERE name = ? ORDER BY rowid DESC')
  const upsert = db.prepare(
    'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
  )
  return new Database({
    async fetch({ documentName }) {
      return (select.get(documentName) as { data: Uint8Array } | undefined)?.data ?? null
    },
    async store({ documentName, state }) {
      upsert.run(documentName, state)
    },
  })
}

await serve(async (folder) => {
  const { Server } = await importPeer<Hocuspocus>('@hocuspocus/server')
  const extensions = process.env['KEEP'] === '1' ? [await storeIn(folder)] : []
  const flush = process.env['FLUSH_EACH'] === '1' ? { flushDelay: false } : {}
  const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false, extensions, ...flush })
  await server.listen()
  return {
    port: server.address.port,
    async close() {
      await server.destroy()
    },
  }
})
