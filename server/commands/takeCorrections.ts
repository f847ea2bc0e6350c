/** Puts wordings to which centres agreed into a catalog. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatter } from '@lingui/format-po'
import { AgreedCorrections } from '../../shared/corrections/correction.ts'

export interface TakenCorrections {
  readonly taken: number
  /** Those that somebody has to look at, each with its reason. */
  readonly left: readonly string[]
}

/**
 * @param file what coordinators downloaded as agreed wordings
 * @param catalogs the folder of the catalogs
 */
export async function takeCorrections(file: string, catalogs: string): Promise<TakenCorrections> {
  const { language, corrections } = AgreedCorrections.parse(JSON.parse(readFileSync(file, 'utf8')))
  const path = join(catalogs, language, 'messages.po')
  const existing = readFileSync(path, 'utf8')
  const format = formatter({ origins: false, printPlaceholdersInComments: false })
  const options = { locale: language, sourceLocale: 'en', filename: path, existing }
  const catalog = await format.parse(existing, options)
  const left: string[] = []
  let taken = 0
  for (const { message, english, proposed } of corrections) {
    const entry = catalog[message]
    const why = entry === undefined ? 'the message is gone' : whyByHand(entry.translation ?? '', proposed)
    if (entry === undefined || why !== null) {
      left.push(`${english} → ${proposed}: ${why}`)
      continue
    }
    entry.translation = proposed
    taken += 1
  }
  writeFileSync(path, await format.serialize(catalog, options))
  return { taken, left }
}

/** @returns null if the proposal can stand in place of the translation */
function whyByHand(translation: string, proposed: string): string | null {
  if (/\{\w+,/.test(translation)) return 'it has forms of number: write each of them'
  if (translation.includes('<')) return 'a part of it is a link or emphasis'
  return placeholdersIn(translation) === placeholdersIn(proposed) ? null : 'its placeholders differ'
}

const placeholdersIn = (text: string): string => (text.match(/\{\w+\}/g) ?? []).toSorted().join()
