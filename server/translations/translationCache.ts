/**
 * Translations that somebody asked for before, by the hash of the text: a cache, which no backup holds and every erasure empties. It
 * names nobody.
 */
import { hash } from 'node:crypto'
import { DAY_MS } from '../../shared/days.ts'
import { TRANSLATION_DAYS } from '../../shared/translations/translation.ts'
import type { Database } from '../store/database.ts'

/** Noting each use would write at each look. */
const USE_NOTED_AFTER_MS = DAY_MS

export interface Languages {
  readonly from: string
  readonly to: string
}

export interface CachedTranslation {
  readonly text: string
  readonly at: string
}

/** @param by a change of the service makes other translations */
export function createTranslationCache(db: Database, by: string) {
  const keyOf = (text: string, { from, to }: Languages): string =>
    hash('sha256', [by, from, to, text].join('\0'), 'base64url')
  return {
    /** By their texts, those that are there. */
    async find(texts: readonly string[], languages: Languages, now: Date): Promise<Map<string, CachedTranslation>> {
      const textOf = new Map(texts.map((text) => [keyOf(text, languages), text]))
      if (textOf.size === 0) return new Map()
      const keys = [...textOf.keys()]
      const rows = await db.selectFrom('translation').selectAll().where('hash', 'in', keys).execute()
      const noted = new Date(now.getTime() - USE_NOTED_AFTER_MS).toISOString()
      const old = rows.filter(({ used_at: usedAt }) => usedAt < noted).map((row) => row.hash)
      if (old.length > 0)
        await db.updateTable('translation').set({ used_at: now.toISOString() }).where('hash', 'in', old).execute()
      return new Map(rows.map((row) => [textOf.get(row.hash) ?? '', { text: row.text, at: row.made_at }]))
    },

    async add(pairs: readonly (readonly [string, string])[], languages: Languages, now: Date): Promise<void> {
      if (pairs.length === 0) return
      const at = now.toISOString()
      // Two who ask at once get the same one twice.
      const rows = new Map(
        pairs.map(([text, translated]) => {
          const key = keyOf(text, languages)
          return [key, { hash: key, text: translated, made_at: at, used_at: at }] as const
        }),
      )
      await db
        .insertInto('translation')
        .values([...rows.values()])
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute()
    },
  }
}

export type TranslationCache = ReturnType<typeof createTranslationCache>

export async function deleteOldTranslations(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - TRANSLATION_DAYS * DAY_MS).toISOString()
  await db.deleteFrom('translation').where('used_at', '<', before).execute()
  const today = now.toISOString().slice(0, 10)
  await db.deleteFrom('translation_use').where('day', '<', today).execute()
}
