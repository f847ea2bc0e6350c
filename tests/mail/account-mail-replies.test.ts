import { expect, test } from 'vitest'
import { composeAccountMail } from '../../server/accounts/accountMails.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'

const english = loadLocaliser('en')

test.each([
  [false, 'Replies to this email are not read.'],
  [true, 'Replies to this email go to the helpdesk.'],
])(
  'a mail about an account says where replies go, with a mailbox of the helpdesk: %s',
  async (repliesAreRead, words) => {
    const deps = {
      links: { renew: async () => ({ email: 'a@centre.example', token: 'token', code: null }) },
      factsOf: async () => null,
      home: 'https://sid.example',
      repliesAreRead,
    }
    const about = { kind: 'invitation', link: 'x' } as unknown as Parameters<typeof composeAccountMail>[1]
    const mail = await composeAccountMail(deps, about, english)
    for (const part of [mail?.text, mail?.html]) expect(part).toContain(`workspace. ${words}`)
  },
)
