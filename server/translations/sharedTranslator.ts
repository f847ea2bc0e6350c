/**
 * Shares a translator among people. Each has one request at a time, and others wait for their turn. A service that failed
 * four times in a row, and not for one person only, is left alone for half a minute; then one person tries it.
 */
import type { PersonId } from '../../shared/ids.ts'
import { charactersIn } from '../../shared/translations/translation.ts'
import { createTurns } from '../http/admission/turns.ts'
import type { Translated, Translator, WhyUntranslated } from './translator.ts'

const FAILURES_IN_A_ROW = 4
const PAUSE_MS = 30_000
const AT_ONCE = 4
/** A service that works has time for a text as long as this; a longer one can be slow without its fault. */
const QUICK_CHARACTERS = 500

/** Whether it is a fault of the service: a language that it lacks is not. */
const COUNTS: Readonly<Record<WhyUntranslated, boolean>> = {
  down: true,
  slow: true,
  'odd-answer': true,
  quota: true,
  'lacks-language': false,
}

export interface SharedTranslator extends Omit<Translator, 'translate'> {
  readonly translate: (person: PersonId, ...asked: Parameters<Translator['translate']>) => Promise<Translated>
}

export function shareTranslator(translator: Translator, now: () => Date): SharedTranslator {
  /** Who met the last failures since it worked. One person's texts can make it fail, so they do not count for others. */
  let failures: readonly PersonId[] = []
  let closedUntil = 0
  const ofPerson = createTurns<PersonId>(1)
  const ofService = createTurns<'service'>(AT_ONCE)

  const isFailing = (): boolean => failures.length >= FAILURES_IN_A_ROW && new Set(failures).size > 1

  function note(person: PersonId, result: Translated, characters: number): void {
    if (result.ok || !COUNTS[result.why]) failures = []
    else if (result.why !== 'slow' || characters <= QUICK_CHARACTERS)
      failures = [...failures, person].slice(-FAILURES_IN_A_ROW)
    closedUntil = isFailing() ? now().getTime() + PAUSE_MS : 0
  }

  const ask: SharedTranslator['translate'] = async (person, texts, from, to) => {
    const at = now().getTime()
    if (at < closedUntil) return { ok: false, why: 'down' }
    // The next one who asks tries whether it works again, alone.
    if (isFailing()) closedUntil = at + PAUSE_MS
    const result = await translator.translate(texts, from, to)
    note(person, result, charactersIn(texts))
    return result
  }

  return {
    ...translator,
    async translate(person, ...asked) {
      await ofPerson.take(person)
      await ofService.take('service')
      try {
        return await ask(person, ...asked)
      } finally {
        ofService.giveBack('service')
        ofPerson.giveBack(person)
      }
    },
  }
}
