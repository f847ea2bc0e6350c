/** The fields of an asset: a link to an editable file of Ally or to a local adaptation of one. */
import { z } from 'zod'
import { choice, optional, set, text, type FieldTable } from '../fields/table.ts'
import { HttpsAddress, LanguageCode, Token } from '../fields/values.ts'
import { AssetId, AssetOwner, CampaignId } from '../ids.ts'

/** The purposes of a file. */
export const AssetKind = z.enum([
  'artwork',
  'poster',
  'sticker-sheet',
  'social-template',
  'banner',
  'presentation',
  'video',
  'animation',
  'worksheet',
  'print-template',
  'guideline',
  'other',
])
export type AssetKind = z.infer<typeof AssetKind>

/** How the file is stored; `web` is opened in a browser. */
export const AssetFormat = z.enum([
  'ai',
  'svg',
  'eps',
  'pdf',
  'psd',
  'png',
  'jpg',
  'indd',
  'idml',
  'pptx',
  'odp',
  'docx',
  'mp4',
  'gif',
  'zip',
  'web',
])
export type AssetFormat = z.infer<typeof AssetFormat>

/** `withdrawn`: no longer to be used; the entry stays as the source of its adaptations. */
export const AssetState = z.enum(['draft', 'final', 'withdrawn'])
export type AssetState = z.infer<typeof AssetState>

/** Who sees a file: the network, or everybody, on the public pages. */
export const AssetVisibility = z.enum(['network', 'public'])
export type AssetVisibility = z.infer<typeof AssetVisibility>

/** Another asset, wherever it is: `network/<asset id>`. */
const AssetRef = z.string().refine((text) => {
  const [owner, id, ...rest] = text.split('/')
  return rest.length === 0 && AssetOwner.safeParse(owner).success && AssetId.safeParse(id).success
})

/** The campaign that a file was copied from, and its data there. */
const TakenOver = z.object({ campaign: CampaignId, url: HttpsAddress.nullable(), version: z.string().nullable() })

export const assetFields = {
  title: text,
  kind: optional(AssetKind),
  url: optional(HttpsAddress),
  /** The language of the words in it; not set if there are none. */
  language: optional(LanguageCode),
  format: optional(AssetFormat),
  licence: optional(Token),
  credit: text,
  version: optional(z.string().trim().min(1).max(40)),
  adaptationOf: optional(AssetRef),
  /** The older file of the same list that it replaces. */
  replaces: optional(AssetId),
  /** Differences from the file that it replaces. */
  whatChanged: text,
  state: choice(AssetState, 'draft'),
  visibility: choice(AssetVisibility, 'network'),
  /** The owner welcomes it in more languages. */
  translationWanted: choice(z.boolean(), false),
  /** The languages wanted most. */
  wantedLanguages: set(LanguageCode),
  note: text,
  /** Its state when a new campaign copied it; not set for a file that was written for its campaign. */
  takenOver: optional(TakenOver),
  /** Fractional index; equal keys are ordered by id. */
  order: choice(z.string().min(1).max(500), 'a0'),
  /** When it went to the trash; nothing is ever destroyed. */
  trashedAt: optional(z.iso.datetime()),
} satisfies FieldTable
export type AssetKey = keyof typeof assetFields

/** Other files of a list are no values that somebody outside could name. */
const { adaptationOf: _, replaces: __, takenOver: ___, order: ____, trashedAt: _____, ...proposed } = assetFields
/** People can propose a value for each of them. */
export const PROPOSED_ASSET_FIELDS: FieldTable = proposed
