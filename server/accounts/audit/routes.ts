/** The audit log over HTTP: a page of it, and its export. */
import { AUDIT_PAGE_ROWS } from '../../../shared/accounts/audit.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import type { WriteAudit } from '../audit.ts'
import { AuditQuery, readAudit } from './entries.ts'
import { CONTENT_TYPES, exportAudit, type ExportFormat } from './export.ts'

interface AuditRoutesDeps extends Pick<Core, 'now' | 'db'> {
  readonly writeAudit: WriteAudit
}

/** The entries of one export; the header `next` gives the start of another. */
const MAX_EXPORTED = 5000

export const auditRoutes = (deps: AuditRoutesDeps): readonly Route[] => [
  listRoute(deps),
  exportRoute(deps, 'csv'),
  exportRoute(deps, 'jsonl'),
]

const nothing = async () => ({ subject: {}, found: null })
const parseQuery = (query: URLSearchParams) => AuditQuery.safeParse(Object.fromEntries(query))

function listRoute({ db }: AuditRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/audit',
    bounds: 'list',
    requires: 'audit.read',
    find: nothing,
    async handle({ query }) {
      const parsed = parseQuery(query)
      if (!parsed.success) return refuse('bad-request', parsed.error.issues[0]?.path.join('.'))
      const json = await readAudit(db, parsed.data, AUDIT_PAGE_ROWS)
      return { status: 200, json, headers: { 'cache-control': 'no-store' } }
    },
  })
}

function exportRoute({ db, writeAudit, now }: AuditRoutesDeps, format: ExportFormat): Route {
  return route({
    method: 'GET',
    path: `/api/audit.${format}`,
    bounds: 'list',
    requires: 'audit.read',
    find: nothing,
    async handle({ query, person }) {
      const parsed = parseQuery(query)
      if (!parsed.success) return refuse('bad-request', parsed.error.issues[0]?.path.join('.'))
      const page = await readAudit(db, parsed.data, MAX_EXPORTED)
      const { person: about, ...filters } = parsed.data
      const detail = { ...filters, ...(about === undefined ? {} : { about }), format, entries: page.entries.length }
      await db.transaction().execute((trx) => writeAudit(trx, now(), person.id, 'audit.export', detail))
      return {
        status: 200,
        bytes: Buffer.from(exportAudit(format, page)),
        headers: {
          'content-type': CONTENT_TYPES[format],
          'content-disposition': `attachment; filename="audit-${now().toISOString().slice(0, 10)}.${format}"`,
          'cache-control': 'no-store',
          ...(page.next === null ? {} : { next: page.next }),
        },
      }
    },
  })
}
