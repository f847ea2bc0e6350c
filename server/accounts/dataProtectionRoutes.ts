/** Data protection over HTTP: the notice for everybody, and a person's own data. */
import type { Notice } from '../../shared/accounts/myData.ts'
import { openRoute, route, type Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import { readMyData } from './erasure/myData.ts'

interface DataProtectionDeps {
  readonly db: Database
  readonly now: () => Date
  readonly notice: Notice
}

export const dataProtectionRoutes = ({ db, now, notice }: DataProtectionDeps): readonly Route[] => [
  openRoute({
    method: 'GET',
    path: '/api/notice',
    bounds: 'small',
    handle: async () => ({ status: 200, json: notice }),
  }),
  route({
    method: 'GET',
    path: '/api/my-data',
    bounds: 'document',
    requires: 'session.own',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const json = await readMyData(db, person.id, person.email, now())
      return { status: 200, json, headers: { 'cache-control': 'no-store' } }
    },
  }),
]
