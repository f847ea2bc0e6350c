import { i18n } from '@lingui/core'
import { createLocaliser, type Localiser } from '../../../shared/messages/localiser.ts'
import { perLanguage } from './perLanguage.ts'

/** Words messages and names of shared tables in the language of the interface. */
export const localiser: () => Localiser = perLanguage((_, language) => createLocaliser(i18n, language))
