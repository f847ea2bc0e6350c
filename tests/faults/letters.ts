/** Faults in who receives a letter, and how often. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/update-sending.all.test.ts']

export const LETTER_FAULTS: readonly Fault[] = [
  {
    name: 'begin-twice',
    rule: 'S101',
    edits: [
      {
        file: 'server/updates/sending/startSending.ts',
        find: "        .where('state', '=', 'released')\n",
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'send-what-nobody-wants',
    rule: 'S101',
    edits: [
      {
        file: 'server/updates/sending/letterMails.ts',
        find: 'const wants = wantsLetter(person, await choiceOf(deps.db, person.id)) === true',
        plant: 'const wants = wantsLetter(person, null) !== false',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'send-held-letters',
    rule: 'S101',
    edits: [
      {
        file: 'server/mail/outbox.ts',
        find: "              .where('issue', 'not in', stoppedIssues(db))\n",
        plant: '',
      },
      {
        file: 'server/mail/outbox.ts',
        find: "        .where((is) => is.or([is('issue', 'is', null), is('issue', 'not in', stoppedIssues(db))]))\n",
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'send-restored-letters',
    rule: 'S101',
    edits: [
      {
        file: 'server/store/backup/settleRestored.ts',
        find: '    await recallLetters(transaction, now)\n',
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
]
