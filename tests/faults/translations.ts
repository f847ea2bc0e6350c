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
  {
    name: 'let-one-person-close-the-translator',
    rule: 'S107',
    edits: [
      {
        file: 'server/translations/sharedTranslator.ts',
        find: "else if (result.why !== 'slow' || characters <= QUICK_CHARACTERS)\n",
        plant: 'else\n',
      },
      { file: 'server/translations/sharedTranslator.ts', find: ' && new Set(failures).size > 1', plant: '' },
    ],
    tests,
  },
  {
    name: 'give-back-slow-characters',
    rule: 'S107',
    edits: [
      {
        file: 'server/translations/translations.ts',
        find: "sent.why === 'slow' ? charactersIn(group) : 0",
        plant: '0',
      },
    ],
    tests,
  },
]
