/**
 * Help for people in trouble does not change on the word of one centre: corrected help texts *wait* until a coordinator
 * or a second centre publishes them. So does the statement that a speaker has checked a language, which removes the
 * English beside the help. Pure.
 */
import type { PersonId } from '../../shared/ids.ts'
import { HELP_TEXTS, type WordingTexts } from '../../shared/wording/wording.ts'
import type { WaitingHelp } from './wordingVersions.ts'

/** A wording as it is, or as it should be. */
interface WholeWording {
  readonly texts: WordingTexts
  readonly isChecked: boolean
}

interface Corrected extends WholeWording {
  readonly waiting: WaitingHelp | null
}

/** @returns the texts that are public at once, and the waiting ones: the earlier ones with this person's additions */
export function takeCorrection(
  before: WholeWording,
  { texts: given, isChecked }: WholeWording,
  { waiting, by }: { readonly waiting: WaitingHelp | null; readonly by: PersonId },
): Corrected {
  const trimmed = Object.entries(given).map(([key, text]) => [key, text.trim()] as const)
  const changed = trimmed.filter(([key, text]) => text !== before.texts[key])
  const help = changed.filter(([key]) => HELP_TEXTS.has(key))
  const others = changed.filter(([key]) => !HELP_TEXTS.has(key))
  const publicNow = {
    texts: { ...before.texts, ...Object.fromEntries(others) },
    isChecked: before.isChecked && isChecked,
  }
  if (help.length === 0 && (before.isChecked || !isChecked)) return { ...publicNow, waiting }
  return {
    ...publicNow,
    waiting: {
      texts: { ...waiting?.texts, ...Object.fromEntries(help) },
      isChecked: isChecked || (waiting?.isChecked ?? false),
      // Everybody who had a hand in it: none of their centres publishes it.
      by: [...new Set([...(waiting?.by ?? []), by])],
    },
  }
}

/** The wording once waiting texts are published. */
export const withHelp = ({ texts, isChecked }: WholeWording, waiting: WaitingHelp): WholeWording => ({
  texts: { ...texts, ...waiting.texts },
  isChecked: isChecked || waiting.isChecked,
})

/** The wording once the network has set these texts, trimmed. Waiting corrections of the same texts are answered by it. */
export function withOfficial(before: Corrected, given: WordingTexts): Corrected {
  const official = Object.fromEntries(Object.entries(given).map(([key, text]) => [key, text.trim()]))
  const left = Object.entries(before.waiting?.texts ?? {}).filter(([key]) => !(key in official))
  const waiting =
    before.waiting === null || left.length === 0
      ? null
      : { ...before.waiting, texts: Object.fromEntries(left), isChecked: false }
  return { texts: { ...before.texts, ...official }, isChecked: true, waiting }
}
