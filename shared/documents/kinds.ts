/**
 * The kinds of documents. The entry of a kind holds the facts that both sides need without opening a document: its
 * name, its owners, the rights to it, and the address of its page. The content of documents is in `contents.ts`, so
 * that pages which only name documents load no Yjs. Adding a kind: an entry in `SEGMENTS` and in `KINDS` here, one in
 * `contents.ts`, one in `server/documents/serverKinds.ts` and one in `client/documents/documentKinds.tsx`. Nothing
 * compiles before all of them exist.
 */
import type { z } from 'zod'
import { AssetOwner, CampaignId, CentreId, ConnectionId, UpdateId, type DocumentName } from '../ids.ts'
import { can, type Visitor } from '../permissions.ts'
import type { ThreadAudience } from './threadAudience.ts'

/** The parts of a document's name after the kind, in order: `plan/sid-2027/dk`. */
const SEGMENTS = {
  plan: { campaign: CampaignId, centre: CentreId },
  profile: { campaign: CampaignId, centre: CentreId },
  assets: { campaign: CampaignId, owner: AssetOwner },
  connection: { connection: ConnectionId },
  tasks: { campaign: CampaignId, centre: CentreId },
  update: { update: UpdateId },
  report: { campaign: CampaignId, owner: AssetOwner },
} as const satisfies Record<string, Readonly<Record<string, z.ZodType<string>>>>

export type DocumentKind = keyof typeof SEGMENTS

export type DocumentRefs = {
  readonly [K in DocumentKind]: { readonly kind: K } & {
    readonly [S in keyof (typeof SEGMENTS)[K]]: z.output<(typeof SEGMENTS)[K][S] & z.ZodType<string>>
  }
}

/** A parsed document name. */
export type DocumentRef = DocumentRefs[DocumentKind]

/** The campaign that a document belongs to, and the centres that own it; no centre owns the network's asset links. */
export interface Ownership {
  readonly campaign: CampaignId
  readonly centres: readonly CentreId[]
  /** A letter that was released: nobody edits it before it is recalled. */
  readonly isReleased?: boolean
}

/** The conditions of a right to a document, beside the person and the name. */
export interface AccessContext {
  readonly centres: readonly CentreId[]
  /** Nothing is edited in a closed campaign but the network's report. */
  readonly closed: boolean
  /** Nothing is edited in a released letter. */
  readonly isReleased?: boolean
  /** Whether the centre lets coordinators edit at this moment. */
  readonly helpAccess: boolean
}

interface Kind<Ref> {
  /** Returns the owners that the name itself contains; null if only the database knows them. */
  readonly ownership: (ref: Ref) => Ownership | null
  readonly mayRead: (visitor: Visitor, ref: Ref, context: AccessContext) => boolean
  readonly mayEdit: (visitor: Visitor, ref: Ref, context: AccessContext) => boolean
  /** The address of its page. */
  readonly href: (ref: Ref, campaign: string) => string
  /** Whether everybody approved may read it. Lists of who is in a document name these kinds alone. */
  readonly isForAll: boolean
  /** Those who may not read it do not learn that it exists. */
  readonly isSecret: boolean
  /** The audiences that a thread in it can have; the first is the default. Empty if there are no threads in it. */
  readonly threadAudiences: readonly ThreadAudience[]
}

const KINDS: { readonly [K in DocumentKind]: Kind<DocumentRefs[K]> } = {
  plan: {
    ownership: ({ campaign, centre }) => ({ campaign, centres: [centre] }),
    mayRead: (visitor, { centre }) => can(visitor, 'plan.read', { centre }),
    mayEdit: (visitor, { centre }, { closed, helpAccess }) => can(visitor, 'plan.edit', { centre, closed, helpAccess }),
    href: ({ campaign, centre }) => `/plans/${campaign}/${centre}`,
    isForAll: true,
    isSecret: false,
    threadAudiences: ['network', 'centre', 'centre-only'],
  },
  profile: {
    ownership: ({ campaign, centre }) => ({ campaign, centres: [centre] }),
    mayRead: (visitor, { centre }) => can(visitor, 'profile.read', { centre }),
    mayEdit: (visitor, { centre }, { closed }) => can(visitor, 'profile.edit', { centre, closed }),
    href: ({ campaign, centre }) => `/profiles/${campaign}/${centre}`,
    isForAll: true,
    isSecret: false,
    threadAudiences: ['network', 'centre', 'centre-only'],
  },
  assets: {
    ownership: ({ campaign, owner }) => ({ campaign, centres: owner === 'network' ? [] : [owner] }),
    mayRead: (visitor) => can(visitor, 'assets.read', { public: false }),
    mayEdit: (visitor, { owner }, { closed }) => can(visitor, 'assets.edit', { owner, closed }),
    href: ({ campaign, owner }) => `/assets/${campaign}/${owner}`,
    isForAll: true,
    isSecret: false,
    threadAudiences: ['network', 'centre', 'centre-only'],
  },
  connection: {
    ownership: () => null,
    mayRead: (visitor, _, { centres }) => can(visitor, 'connection.read', { centres }),
    mayEdit: (visitor, _, { centres, closed }) => can(visitor, 'connection.edit', { centres, closed }),
    href: ({ connection }, campaign) => `/connections/${campaign}/${connection}`,
    isForAll: false,
    isSecret: false,
    threadAudiences: ['centre'],
  },
  tasks: {
    ownership: ({ campaign, centre }) => ({ campaign, centres: [centre] }),
    mayRead: (visitor, { centre }) => can(visitor, 'task.read', { centre }),
    mayEdit: (visitor, { centre }, { closed }) => can(visitor, 'task.edit', { centre, closed }),
    href: ({ campaign, centre }) => `/tasks/${campaign}/${centre}`,
    isForAll: false,
    isSecret: false,
    threadAudiences: [],
  },
  update: {
    ownership: () => null,
    // A draft, and what became of it, is for those who write letters: readers get the released snapshot over HTTP.
    mayRead: (visitor) => can(visitor, 'update.edit', { closed: false }),
    mayEdit: (visitor, _, { closed, isReleased = false }) => !isReleased && can(visitor, 'update.edit', { closed }),
    href: ({ update }) => `/updates/${update}/edit`,
    isForAll: false,
    isSecret: true,
    threadAudiences: ['coordinators'],
  },
  report: {
    ownership: ({ campaign, owner }) => ({ campaign, centres: owner === 'network' ? [] : [owner] }),
    mayRead: (visitor, { owner }) => can(visitor, 'report.read-draft', { owner }),
    mayEdit: (visitor, { owner }, { closed }) => can(visitor, 'report.edit', { owner, closed }),
    href: ({ campaign, owner }) => (owner === 'network' ? `/report/${campaign}` : `/reports/${campaign}/${owner}`),
    isForAll: false,
    isSecret: false,
    threadAudiences: [],
  },
}

export const DOCUMENT_KINDS = Object.keys(KINDS) as readonly DocumentKind[]

/** `KINDS[ref.kind]`, with the type that belongs to `ref`. */
const kindOf = <K extends DocumentKind>(ref: DocumentRefs[K]): Kind<DocumentRefs[K]> => KINDS[ref.kind as K]

export function documentName(ref: DocumentRef): DocumentName {
  const parts: Readonly<Record<string, string>> = ref
  return [ref.kind, ...Object.keys(SEGMENTS[ref.kind]).map((segment) => parts[segment])].join('/') as DocumentName
}

/** Names are parsed at each commit. */
const MAX_PARSED = 1000
const parsed = new Map<string, DocumentRef>()

/** @returns the parts of a name; null if it is not well formed. A document of a well-formed name need not exist. */
export function parseDocumentName(text: string): DocumentRef | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const ref = parse(text)
  if (ref === null) return null
  if (parsed.size >= MAX_PARSED) parsed.clear()
  parsed.set(text, ref)
  return ref
}

function parse(text: string): DocumentRef | null {
  const [kind = '', ...parts] = text.split('/')
  if (!Object.hasOwn(SEGMENTS, kind)) return null
  const segments = Object.entries<z.ZodType<string>>(SEGMENTS[kind as DocumentKind])
  if (segments.length !== parts.length) return null
  const ref: Record<string, string> = { kind }
  for (const [at, [segment, schema]] of segments.entries()) {
    const read = schema.safeParse(parts[at])
    if (!read.success) return null
    ref[segment] = read.data
  }
  return ref as unknown as DocumentRef
}

export const ownershipInName = (ref: DocumentRef): Ownership | null => kindOf(ref).ownership(ref)

export const mayReadDocument = (visitor: Visitor, ref: DocumentRef, context: AccessContext): boolean =>
  kindOf(ref).mayRead(visitor, ref, context)

export const mayEditDocument = (visitor: Visitor, ref: DocumentRef, context: AccessContext): boolean =>
  kindOf(ref).mayEdit(visitor, ref, context)

export const isForAll = (kind: DocumentKind): boolean => KINDS[kind].isForAll

export const isSecret = (kind: DocumentKind): boolean => KINDS[kind].isSecret

export const threadAudiencesOf = (kind: DocumentKind): readonly ThreadAudience[] => KINDS[kind].threadAudiences

/** The page of a document; the page of all plans for a name that is not well formed. */
export function documentHref(document: string, campaign: string): string {
  const ref = parseDocumentName(document)
  return ref === null ? `/plans/${campaign}` : kindOf(ref).href(ref, campaign)
}
