/** Faults in translations of what others wrote. */
import type { Fault } from './fault.ts'

const tests = ['tests/translations/translations.test.ts']

export const TRANSLATION_FAULTS: readonly Fault[] = [
  {
    name: 'translate-what-is-switched-off',
    rule: 'S107',
    edits: [
      {
        file: 'server/translations/routes.ts',
        find: 'findCampaign(campaign)?.untranslated === true',
        plant: 'findCampaign(campaign) === null',
      },
    ],
    tests,
  },
  {
    name: 'translate-without-end',
    rule: 'S107',
    edits: [
      {
        file: 'server/translations/dailyUse.ts',
        find: 'MAX_CHARACTERS_A_DAY - characters',
        plant: 'MAX_CHARACTERS_A_DAY',
      },
    ],
    tests,
  },
  {
    name: 'keep-translations-of-the-erased',
    rule: 'S107',
    edits: [
      {
        file: 'server/accounts/erasure/erase.ts',
        find: "await trx.deleteFrom('translation').execute()",
        plant: '',
      },
    ],
    tests,
  },
  {
    name: 'keep-half-an-answer',
    rule: 'S107',
    edits: [
      {
        file: 'server/translations/libreTranslate.ts',
        find: ' || parsed.data.translatedText.length !== texts.length',
        plant: '',
      },
    ],
    tests,
  },
]
