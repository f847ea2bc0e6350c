/** Kinds of single values that several tables of fields use. */
import { z } from 'zod'
import { hasUser } from '../hasUser.ts'

/** BCP 47 primary language subtag; `cnr` (Montenegrin) has three letters. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/)
/** An https or http address. */
export const WebAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname }).max(2000)
/** A web address as somebody types it. Those that were stored before this rule stay readable, as `WebAddress`. */
export const TypedAddress = WebAddress.refine((address) => !hasUser(address))
/** An https address, the only kind that leaves the workspace for the public. */
export const HttpsAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.hostname })
  .max(2000)
  .refine((address) => !hasUser(address))
/** A short word or name that people type as a token: a partner, a place. */
export const Token = z.string().trim().min(1).max(200)
/** An IANA zone that this machine knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone)

/**
 * Zones requested so far. There are some six hundred, and making a format for one takes longer than the rest of a
 * field.
 */
const timeZones = new Map<string, boolean>()
const MOST_TIME_ZONES = 1000

function isTimeZone(name: string): boolean {
  const known = timeZones.get(name)
  if (known !== undefined) return known
  if (timeZones.size >= MOST_TIME_ZONES) timeZones.clear()
  timeZones.set(name, hasFormat(name))
  return timeZones.get(name) === true
}

function hasFormat(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
