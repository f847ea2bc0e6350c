/** Whether the translator answers, with a short text. */
import { createLibreTranslate } from '../../translations/libreTranslate.ts'
import type { TranslatorSettings } from '../../serverSetup.ts'
import type { Finding } from './finding.ts'

const of = 'Translator'
const TEXT = 'Safer Internet Day'

export async function checkTranslator(settings: TranslatorSettings | null): Promise<Finding> {
  if (settings === null) return { kind: 'note', of, what: 'without TRANSLATOR texts are translated by browsers alone.' }
  const { name, languages, translate } = createLibreTranslate(settings)
  const pairs = await languages()
  if (pairs === null)
    return {
      kind: 'wrong',
      of,
      what: `${name} does not list its languages. Is TRANSLATOR_URL right, without /translate?`,
    }
  const to = pairs.find(({ from }) => from === 'en')?.to[0]
  if (to === undefined) return { kind: 'wrong', of, what: `${name} does not translate from English.` }
  const answer = await translate([TEXT], 'en', to)
  if (answer.ok) return { kind: 'ok', of, what: `${name} translates, and names ${pairs.length} languages.` }
  return {
    kind: 'wrong',
    of,
    what: `${name} lists its languages, but does not translate (${answer.why}). Is TRANSLATOR_KEY right?`,
  }
}
