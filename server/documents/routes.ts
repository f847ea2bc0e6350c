/** Information on a document without opening it, and its versions, over HTTP. */
import type { z } from 'zod'
import {
  DOCUMENT_SCHEMA,
  SaveVersion,
  NameVersion,
  type DocumentInfo,
  type VersionList,
  type VersionState,
} from '../../shared/documents/api.ts'
import type { FailureName } from '../../shared/failures.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { BoundsName } from '../http/bounds.ts'
import { refuse, type Success, type Refusal } from '../http/result.ts'
import { readBody, type Method, type Params, type Route } from '../http/route.ts'
import { withinLayout } from '../sync/access.ts'
import type { GrantedAccess, AccessDecision } from '../sync/roomSocket.ts'

interface DocumentRoutesDeps extends Pick<Core, 'namesOf' | 'log' | 'rooms'> {
  /** The same judgement that a document socket meets: the action differs by the kind of document. */
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
}

const REFUSALS = {
  same: 'same-version',
  full: 'versions-full',
  'no-such-document': 'no-such-document',
} as const satisfies Record<string, FailureName>

interface Call<B> {
  readonly name: DocumentName
  readonly admitted: GrantedAccess
  readonly params: Params
  readonly body: B
}

export function documentRoutes(deps: DocumentRoutesDeps): readonly Route[] {
  return [informationRoute(deps), ...versionRoutes(deps)]
}

function informationRoute(deps: DocumentRoutesDeps): Route {
  return documentRoute(deps, {
    method: 'GET',
    path: '/api/documents',
    bounds: 'small',
    async handle({ name, admitted }) {
      const head = await deps.log.head(name)
      if (head === null) return refuse('no-such-document')
      const { access, reason } = withinLayout(admitted, head.schema, DOCUMENT_SCHEMA)
      const json: DocumentInfo = { incarnation: head.incarnation, schema: head.schema, access, reason }
      return { status: 200, json }
    },
  })
}

function versionRoutes(deps: DocumentRoutesDeps): readonly Route[] {
  return [
    documentRoute(deps, {
      method: 'GET',
      path: '/api/versions',
      bounds: 'list',
      handle: ({ name }) => answerVersions(deps, name),
    }),
    documentRoute(deps, {
      method: 'POST',
      path: '/api/versions',
      bounds: 'list',
      body: SaveVersion,
      async handle({ name, body }) {
        if (body.cause === 'restored' && !(await hasVersion(deps, name, body.origin))) return refuse('no-such-version')
        const outcome = await deps.rooms.saveVersion(name, body)
        return outcome === 'stored' ? answerVersions(deps, name) : refuse(REFUSALS[outcome])
      },
    }),
    documentRoute(deps, {
      method: 'PATCH',
      path: '/api/versions',
      bounds: 'list',
      body: NameVersion,
      async handle({ name, body }) {
        const named = await deps.log.versions.rename(name, body.id, body.name)
        return named ? answerVersions(deps, name) : refuse('no-such-version')
      },
    }),
    documentRoute(deps, {
      method: 'GET',
      path: '/api/version-states/:version',
      bounds: 'document',
      async handle({ name, params }) {
        const state = await deps.log.versions.state(name, params.version ?? '')
        if (state === null) return refuse('no-such-version')
        const json: VersionState = { state: Buffer.from(state).toString('base64') }
        return { status: 200, json }
      },
    }),
  ]
}

/**
 * Makes a route that takes the rest of the path as a document's name, its slashes raw or encoded. Every method except
 * GET requires the right to write the document.
 */
function documentRoute<B = undefined>(
  deps: DocumentRoutesDeps,
  spec: {
    readonly method: Method
    readonly path: string
    readonly bounds: BoundsName
    readonly body?: z.ZodType<B>
    readonly handle: (call: Call<B>) => Promise<Success | Refusal>
  },
): Route {
  return {
    method: spec.method,
    path: `${spec.path}/:name{.+}`,
    bounds: spec.bounds,
    requires: 'document',
    // Each body is small.
    refuseSender: async (_, visitor) => (visitor === null ? refuse('no-session') : null),
    async answer(incoming, visitor) {
      if (visitor === null) return refuse('no-session')
      const ref = parseDocumentName(incoming.params.name ?? '')
      if (ref === null) return refuse('no-such-document')
      const admitted = deps.accessOf(visitor, ref)
      if (admitted.access === 'none') return refuse(admitted.failure)
      if (spec.method !== 'GET' && admitted.access !== 'write') return refuse('not-allowed')
      const body = readBody(spec.body, incoming.body)
      if (!body.ok) return body.refusal
      return spec.handle({ name: documentName(ref), admitted, params: incoming.params, body: body.value })
    },
  }
}

async function hasVersion(deps: DocumentRoutesDeps, name: DocumentName, id: string): Promise<boolean> {
  return (await deps.log.versions.list(name)).some((version) => version.id === id)
}

async function answerVersions(deps: DocumentRoutesDeps, name: DocumentName): Promise<Success | Refusal> {
  if ((await deps.log.head(name)) === null) return refuse('no-such-document')
  const kept = await deps.log.versions.list(name)
  const names = await deps.namesOf([...new Set(kept.flatMap(({ people }) => people))])
  const versions = kept.map(({ people, ...version }) => ({
    ...version,
    people: people.flatMap((id) => ({ id, name: names.get(id) ?? '' })),
  }))
  const json: VersionList = { versions }
  return { status: 200, json }
}
