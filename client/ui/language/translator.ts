import { i18n } from '@lingui/core'
import { createTranslator, type Translator } from '../../../shared/messages/translator.ts'
import { perLanguage } from './perLanguage.ts'

/** Words messages and names of shared tables in the language of the interface. */
export const translator: () => Translator = perLanguage((_, language) => createTranslator(i18n, language))
