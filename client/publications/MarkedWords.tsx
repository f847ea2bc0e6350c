import { Plural, Trans } from '@lingui/react/macro'
import { MarkedPieces } from '../ui/facts/MarkedPieces.tsx'
import type { PageDifference, Rewritten } from '../../shared/publications/pageDifference.ts'

type Words = PageDifference['texts'][number]['words']

/** In place of words, for a text that is too long to mark each change. */
export function RewrittenText({ rewritten: { from, to } }: { readonly rewritten: NonNullable<Rewritten> }) {
  return (
    <p>
      {from === 0 ? (
        <Plural value={to} one="This text is new and has # word." other="This text is new and has # words." />
      ) : to === 0 ? (
        <Plural value={from} one="This text of # word was removed." other="This text of # words was removed." />
      ) : (
        <Trans>
          This text was rewritten. It had <Plural value={from} one="# word" other="# words" /> and has {to} now.
        </Trans>
      )}{' '}
      <Trans>It is too long to mark each change: read the whole page instead.</Trans>
    </p>
  )
}

interface MarkedWordsProps {
  readonly words: Words
  /** The text's language. */
  readonly language?: string
}

/** A text with additions and removals in place. */
export function MarkedWords({ words, language }: MarkedWordsProps) {
  return (
    <p className="marked" lang={language} dir="auto">
      <MarkedPieces pieces={words} />
    </p>
  )
}
