/** Words of a mail of the Weekly Update, asked for at the moment it goes: whether its person still wants it is that of now. */
import type { PersonId, UpdateId } from '../../../shared/ids.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { UpdateMail } from '../../../shared/updates/api.ts'
import type { Core } from '../../core.ts'
import type { Database } from '../../store/database.ts'
import { isReadable, type Issue } from '../issues.ts'
import type { Letters } from '../letters.ts'
import { anchorOf, type LetterHtmlDeps } from '../mail/letterHtml.ts'
import { letterBody, letterMail, type LetterBody } from '../mail/letterMail.ts'
import { LETTER_MAIL_MESSAGES, LETTER_REASON_MESSAGES } from '../mail/letterMailMessages.ts'
import type { Letter } from '../../../shared/updates/letter.ts'
import { choiceOf, mayReceive, wantsLetter } from './letterChoices.ts'
import { readUpdateAbout } from './updateMailAbout.ts'

export interface LetterMailsDeps extends Pick<
  Core,
  'db' | 'home' | 'localisers' | 'findCampaign' | 'campaigns' | 'issues' | 'people'
> {
  readonly letters: Letters
  readonly richTextHtml: LetterHtmlDeps['richTextHtml']
  readonly paused: (db: Database) => Promise<ReadonlyMap<PersonId, string>>
  /** The mailbox for replies; null: nobody reads them. */
  readonly mailbox: string | null
}

/** Who receives a mail, as the outbox says it. */
interface LetterRecipient {
  readonly person: Person | null
  readonly tokenOf: (person: PersonId) => Promise<string>
}

interface LetterWords extends UpdateMail {
  readonly list?: { readonly id: string; readonly stopUrl: string }
}

export interface LetterMails {
  /** @returns null if the person does not receive it any more */
  readonly wordsAbout: (about: string, localiser: Localiser, recipient: LetterRecipient) => Promise<LetterWords | null>
  /** The letter as it is now, as a mail to this person. Its link that stops mails leads to the settings. */
  readonly preview: (issue: Issue, person: Person) => Promise<UpdateMail | null>
}

export function createLetterMails(deps: LetterMailsDeps): LetterMails {
  /** The letter that goes to many. */
  let last: { readonly key: string; readonly body: LetterBody } | null = null

  async function sentBody(id: UpdateId): Promise<LetterBody | null> {
    // This node may not know yet what another one released.
    const row = await deps.db.selectFrom('weekly_update').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined || row.state !== 'sent') return null
    const key = `${id} ${row.snapshot}`
    if (last?.key === key) return last.body
    const snapshot = await deps.letters.snapshot(id, row.snapshot)
    if (snapshot === null) return null
    const body = await bodyOf(deps, row, snapshot.letter)
    last = { key, body }
    return body
  }

  async function ofLetter(id: UpdateId, localiser: Localiser, recipient: LetterRecipient): Promise<LetterWords | null> {
    const { person, tokenOf } = recipient
    if (person === null || !mayReceive(person)) return null
    const wants = wantsLetter(person, await choiceOf(deps.db, person.id)) === true
    if (!wants || (await deps.paused(deps.db)).has(person.id)) return null
    const body = await sentBody(id)
    if (body === null) return null
    const token = await tokenOf(person.id)
    const stop = `${deps.home}/unsubscribe/${token}/letter`
    return {
      ...(await letterMail(body, frameOf(deps, person, localiser, stop), deps.localisers.en)),
      list: { id: listIdOf(deps.home), stopUrl: `${deps.home}/api/unsubscribe/${token}/letter` },
    }
  }

  async function ofNow(issue: Issue, person: Person, localiser: Localiser): Promise<UpdateMail | null> {
    const letter = isReadable(issue) ? await deps.letters.released(issue.id) : await deps.letters.current(issue.id)
    if (letter === null) return null
    const frame = frameOf(deps, person, localiser, `${deps.home}/settings`)
    return letterMail(await bodyOf(deps, issue, letter), frame, deps.localisers.en)
  }

  async function ofTest(id: UpdateId, person: Person | null, localiser: Localiser): Promise<UpdateMail | null> {
    const issue = deps.issues.find(id)
    if (issue === null || person?.role !== 'coordinator' || !mayReceive(person)) return null
    const mail = await ofNow(issue, person, localiser)
    const { text } = deps.localisers.en
    return mail === null
      ? null
      : { ...mail, subject: text(LETTER_MAIL_MESSAGES['subject-test'], { subject: mail.subject }) }
  }

  return {
    async wordsAbout(about, localiser, recipient) {
      const parsed = readUpdateAbout(about)
      if (parsed === null) return null
      return parsed.kind === 'weekly-update'
        ? ofLetter(parsed.issue, localiser, recipient)
        : ofTest(parsed.issue, recipient.person, localiser)
    },
    async preview(issue, person) {
      const language = (await deps.people.languageOf(person.id)) ?? 'en'
      return ofNow(issue, person, deps.localisers[language])
    },
  }
}

const bodyOf = (
  deps: LetterMailsDeps,
  { id, number, campaign: of, state }: Issue,
  letter: Letter,
): Promise<LetterBody> => {
  const { home, localisers, findCampaign, campaigns, richTextHtml } = deps
  const [campaign, released] = [findCampaign(of), isReadable({ state }) ? number : null]
  const address = `${home}/updates/${released ?? id}`
  return letterBody(
    letter,
    { number: released, address, campaign },
    {
      english: localisers.en,
      home,
      richTextHtml,
      countryOf: (centre) => campaigns.findCentre(of, centre)?.countryName ?? null,
      addressOf: (item) => `${address}#${anchorOf(item.id)}`,
    },
  )
}

function frameOf({ home, mailbox, campaigns }: LetterMailsDeps, person: Person, localiser: Localiser, stop: string) {
  const { text, list } = localiser
  const centres = campaigns.list().flatMap(({ id }) => campaigns.centresOf(id))
  const names = person.memberships.flatMap(({ centre }) => {
    const found = centres.find(({ id }) => id === centre)
    return found === undefined ? [] : [localiser.countryName(found.country, found.countryName)]
  })
  const why =
    person.role === 'planner' && names.length > 0
      ? text(LETTER_REASON_MESSAGES['planner-of'], { countries: list([...new Set(names)]) })
      : text(LETTER_REASON_MESSAGES[person.role])
  return { localiser, why, mailbox, stop, settings: `${home}/settings`, privacy: `${home}/data-protection` }
}

/** RFC 2919: a name under the workspace's own. */
const listIdOf = (home: string): string => `weekly-update.${new URL(home).hostname}`
