/** The ids that both sides use, branded so that one kind cannot be passed for another. */
import { z } from 'zod'

/** A campaign's slug: `sid-2027`, `media-smart-online`. It is only a name: the campaign's fields describe it. */
export const CampaignId = z
  .string()
  .regex(/^[a-z](-?[a-z0-9]){1,47}$/)
  .brand<'CampaignId'>()
export type CampaignId = z.infer<typeof CampaignId>

/** A centre: the lower-case ISO 3166 code of its country; a further centre of a country has a suffix (`rs-2`). */
export const CentreId = z
  .string()
  .regex(/^[a-z]{2}(-[2-9])?$/)
  .brand<'CentreId'>()
export type CentreId = z.infer<typeof CentreId>

/** ISO 3166 alpha-2, upper case (`GR`, not `EL`; `XK` is the code in common use for Kosovo*). */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .brand<'CountryCode'>()
export type CountryCode = z.infer<typeof CountryCode>

export const PersonId = z.string().min(1).max(64).brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** A key that clients make up. PostgreSQL stores no text with U+0000. */
const key = z.string().regex(/^[^\0]{1,64}$/)

/** The key of an activity in its plan's `activities` map. */
export const ActivityId = key.brand<'ActivityId'>()
export type ActivityId = z.infer<typeof ActivityId>

/** The key of a task in its centre's `tasks` map. */
export const TaskId = key.brand<'TaskId'>()
export type TaskId = z.infer<typeof TaskId>

/** A connection between two centres, made by the server: a {@link randomId}. */
export const ConnectionId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'ConnectionId'>()
export type ConnectionId = z.infer<typeof ConnectionId>

/** An issue of the Weekly Update, made by the server: a {@link randomId}. It says nothing, so that nobody can guess a draft's address. */
export const UpdateId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'UpdateId'>()
export type UpdateId = z.infer<typeof UpdateId>

/** The key of an item in its update's `items` map. */
export const ItemId = key.brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

/** The key of a section in its update's `sections` map. */
export const SectionId = key.brand<'SectionId'>()
export type SectionId = z.infer<typeof SectionId>

/** The key of an asset in its owner's `assets` map. */
export const AssetId = key.brand<'AssetId'>()
export type AssetId = z.infer<typeof AssetId>

/**
 * Which life of a document this is. A wiped or restored server gives a new one, so that text kept in a browser from
 * an earlier life is never merged into a later one.
 */
export const Incarnation = z.string().min(1).max(64).brand<'Incarnation'>()
export type Incarnation = z.infer<typeof Incarnation>

/** 128 random bits as 22 characters of base64url: for everything that two people may create at the same moment. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The owner of asset links: a centre, or the network with its official ones. */
export const AssetOwner = z.union([CentreId, z.literal('network')])
export type AssetOwner = z.infer<typeof AssetOwner>

/** The canonical name of a document: `plan/sid-2027/dk`. Made by `shared/documents/kinds.ts` alone. */
export type DocumentName = string & z.$brand<'DocumentName'>
