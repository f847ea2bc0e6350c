/** Writes letters of the Weekly Update as an Atom feed (RFC 4287). */
import type { Localiser } from '../../shared/messages/localiser.ts'
import { LABEL_MESSAGES } from '../../shared/milestones/milestoneMessages.ts'
import type { Letter } from '../../shared/updates/letter.ts'
import { wordNumber } from '../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../shared/updates/updateMessages.ts'
import type { IssueNumber } from '../../shared/updates/updateState.ts'
import { createFileWords } from './words/fileWords.ts'
import { xmlText } from './xmlText.ts'

export interface LetterFeed {
  /** The latest first. */
  readonly letters: readonly { readonly number: IssueNumber; readonly sentAt: string; readonly letter: Letter }[]
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly asOf: Date
  /** The letters' language. */
  readonly localiser: Localiser
}

export function writeLetterFeed({ letters, home, asOf, localiser }: LetterFeed): Buffer<ArrayBuffer> {
  const name = localiser.text(UPDATE_MESSAGES.name)
  const words = createFileWords(localiser)
  const entries = letters.map(({ number, sentAt, letter }) => {
    const address = `${home}/updates/${number}`
    const title = `${name}: ${wordNumber(number, localiser)}, ${words.day(letter.day)}`
    const items = letter.sections.flatMap(({ items: all }) =>
      all.map(({ heading, label }) => `${heading} [${localiser.text(LABEL_MESSAGES[label])}]`),
    )
    return [
      '<entry>',
      `<id>${xmlText(address)}</id>`,
      `<title>${xmlText(title)}</title>`,
      `<link rel="alternate" type="text/html" href="${xmlText(address)}"/>`,
      `<published>${sentAt}</published>`,
      `<updated>${sentAt}</updated>`,
      `<summary>${xmlText(items.join(' · '))}</summary>`,
      '</entry>',
    ].join('')
  })
  return Buffer.from(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
      `<id>${xmlText(`${home}/updates`)}</id>`,
      `<title>${xmlText(name)}</title>`,
      `<updated>${letters[0]?.sentAt ?? asOf.toISOString()}</updated>`,
      `<author><name>${xmlText(name)}</name></author>`,
      `<link rel="alternate" type="text/html" href="${xmlText(`${home}/updates`)}"/>`,
      ...entries,
      '</feed>',
      '',
    ].join('\n'),
  )
}
