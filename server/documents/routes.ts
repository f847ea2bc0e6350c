/** What can be learnt of a document without opening it. */
import type { DocumentInfo, VersionInfo } from '../../shared/documents.ts'
import { documentName, parseDocumentName, type DocumentName, type DocumentRef } from '../../shared/ids.ts'
import type { Person, Visitor } from '../../shared/permissions.ts'
import { refuse, type Answer, type Refusal } from '../http/answer.ts'
import type { Params, Route } from '../http/route.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { Admitted, Verdict } from '../sync/session.ts'

interface DocumentWorld {
  readonly log: Pick<UpdateLog, 'head' | 'versions'>
  /** The same judgement that a document socket meets: the action differs by the kind of document. */
  readonly verdictOf: (person: Person, ref: DocumentRef) => Verdict
}

export function documentRoutes(world: DocumentWorld): readonly Route[] {
  function judge(params: Params, visitor: Visitor): { name: DocumentName; admitted: Admitted } | Refusal {
    if (visitor === null) return refuse('no-session')
    const ref = parseDocumentName(params.name ?? '')
    if (ref === null) return refuse('no-such-document')
    const verdict = world.verdictOf(visitor, ref)
    return verdict.access === 'none' ? refuse(verdict.failure) : { name: documentName(ref), admitted: verdict }
  }

  /** The name is the rest of the path, its slashes raw or encoded. */
  const documentRoute = (
    path: string,
    handle: (name: DocumentName, admitted: Admitted) => Promise<Answer | Refusal>,
  ): Route => ({
    method: 'GET',
    path: `${path}/:name{.+}`,
    door: 'document',
    async answer(incoming, visitor) {
      const judged = judge(incoming.params, visitor)
      return 'refused' in judged ? judged : handle(judged.name, judged.admitted)
    },
  })

  return [
    documentRoute('/api/documents', async (name, { access, reason }) => {
      const head = await world.log.head(name)
      if (head === null) return refuse('no-such-document')
      const json: DocumentInfo = { incarnation: head.incarnation, schema: head.schema, access, reason }
      return { status: 200, json }
    }),
    documentRoute('/api/versions', async (name) => {
      if ((await world.log.head(name)) === null) return refuse('no-such-document')
      const versions: readonly VersionInfo[] = await world.log.versions(name)
      return { status: 200, json: { versions } }
    }),
  ]
}
