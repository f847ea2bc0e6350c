/**
 * A *route* names the action that the table of rights must allow, and its bounds. No route can be written without them; the
 * test of route permissions and the attacks walk the list of all routes.
 */
import type { z } from 'zod'
import type { FailureName } from '../../shared/failures.ts'
import { can, type Action, type Person, type Visitor } from '../../shared/permissions.ts'
import type { Subjects } from '../../shared/subjects.ts'
import type { BoundsName } from './bounds.ts'
import { isRefusal, refuse, type Success, type Refusal } from './result.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Params = Readonly<Record<string, string>>

/** Headers by their names in lower case. */
export type RequestHeaders = Pick<Headers, 'get'>

/** A request before its body is read. */
export interface Arriving {
  readonly params: Params
  readonly query: URLSearchParams
  readonly headers: RequestHeaders
  /** The network address of the peer. */
  readonly address: string
}

/** A request, as far as handlers need it. */
export interface Incoming extends Arriving {
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown
  /** The uploaded file, for routes that read one; null without one. */
  readonly bytes: Uint8Array | null
}

export interface Route {
  readonly method: Method
  /** Hono's pattern: `/api/campaigns/:campaign`. */
  readonly path: string
  readonly bounds: BoundsName
  /** The action that must be allowed; `anyone` for requests before signing in; `document`: by the kind of document. */
  readonly requires: Action | 'anyone' | 'document'
  /**
   * Accepted from any page and in any form, and its session does not count: the body is not read (`true`), or read as
   * the fields of a form.
   */
  readonly fromAnywhere?: boolean | 'form'
  /** Its body is a file, in place of JSON. */
  readonly reads?: 'bytes'
  /** Its answers are kept, so the front can serve them without the framework. */
  readonly isKept?: boolean
  /** Why nothing that the visitor sends is read; null if it is. Asked before a large body is read. */
  readonly refuseSender: (arriving: Arriving, visitor: Visitor) => Promise<Refusal | null>
  readonly answer: (incoming: Incoming, visitor: Visitor) => Promise<Success | Refusal>
}

/** Makes a route that requires an action of the table of rights. */
export function route<A extends Action, F, B = undefined>(spec: {
  readonly method: Method
  readonly path: string
  readonly bounds: BoundsName
  readonly requires: A
  /** Finds the subject of the path, and the facts that its right depends on. */
  readonly find: (params: Params) => Promise<{ readonly subject: Subjects[A]; readonly found: F } | Refusal>
  /** In place of `not-allowed`: who may not do this does not learn whether it exists. */
  readonly hiddenAs?: FailureName | ((found: F) => FailureName)
  readonly body?: z.ZodType<B>
  readonly reads?: 'bytes'
  /** Why nothing that this person sends is read now; null if it is. */
  readonly refuseUnread?: (person: Person) => Refusal | null
  readonly handle: (call: {
    readonly bytes: Uint8Array | null
    readonly person: Person
    readonly found: F
    readonly body: B
    readonly query: URLSearchParams
    readonly headers: RequestHeaders
  }) => Promise<Success | Refusal>
}): Route {
  async function check({ params }: Arriving, visitor: Visitor) {
    // A visitor without a session learns nothing, not even what exists.
    if (visitor === null) return refuse('no-session')
    const found = await spec.find(params)
    if (isRefusal(found)) return found
    if (!can(visitor, spec.requires, found.subject)) {
      const { hiddenAs = 'not-allowed' } = spec
      return refuse(typeof hiddenAs === 'string' ? hiddenAs : hiddenAs(found.found))
    }
    return { person: visitor, found: found.found }
  }

  return {
    method: spec.method,
    path: spec.path,
    bounds: spec.bounds,
    requires: spec.requires,
    ...(spec.reads === undefined ? {} : { reads: spec.reads }),
    async refuseSender(arriving, visitor) {
      const checked = await check(arriving, visitor)
      return isRefusal(checked) ? checked : (spec.refuseUnread?.(checked.person) ?? null)
    },
    async answer(incoming, visitor) {
      const checked = await check(incoming, visitor)
      if (isRefusal(checked)) return checked
      const body = readBody(spec.body, incoming.body)
      if (!body.ok) return body.refusal
      return spec.handle({
        ...checked,
        bytes: incoming.bytes,
        body: body.value,
        query: incoming.query,
        headers: incoming.headers,
      })
    },
  }
}

/** A route that is open to everybody, such as signing in. */
export function openRoute<B = undefined>(spec: {
  readonly method: Method
  readonly path: string
  readonly bounds: BoundsName
  readonly body?: z.ZodType<B>
  readonly fromAnywhere?: boolean | 'form'
  readonly handle: (call: {
    readonly params: Params
    readonly query: URLSearchParams
    /** Empty unless the route reads forms. */
    readonly form: URLSearchParams
    readonly visitor: Visitor
    readonly body: B
    readonly headers: RequestHeaders
    readonly address: string
  }) => Promise<Success | Refusal>
}): Route {
  return {
    method: spec.method,
    path: spec.path,
    bounds: spec.bounds,
    requires: 'anyone',
    fromAnywhere: spec.fromAnywhere ?? false,
    refuseSender: async () => null,
    async answer(incoming, visitor) {
      const body = readBody(spec.body, incoming.body)
      if (!body.ok) return body.refusal
      const { params, query, headers, address } = incoming
      const form = incoming.body instanceof URLSearchParams ? incoming.body : new URLSearchParams()
      return spec.handle({ params, query, form, visitor, body: body.value, headers, address })
    },
  }
}

type ReadBody<B> = { readonly ok: true; readonly value: B } | { readonly ok: false; readonly refusal: Refusal }

/** Parses a body at the border. Without a schema whatever came is ignored. */
export function readBody<B>(schema: z.ZodType<B> | undefined, body: unknown): ReadBody<B> {
  if (schema === undefined) return { ok: true, value: undefined as B }
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return { ok: true, value: parsed.data }
  const detail = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ')
  return { ok: false, refusal: refuse('bad-request', detail) }
}

export const isFromAnywhere = ({ fromAnywhere = false }: Route): boolean => fromAnywhere !== false
