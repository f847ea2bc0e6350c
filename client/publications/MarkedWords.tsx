import { createElement, Fragment, type ReactNode } from 'react'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'

type Words = PageDifference['texts'][number]['words']

interface MarkedWordsProps {
  readonly words: Words
  /** Of the text. */
  readonly language?: string
}

/** A text with what was added and removed in its place. Pieces have no identity of their own, so they are children by position. */
export function MarkedWords({ words, language }: MarkedWordsProps) {
  return (
    <p className="marked" lang={language} dir="auto">
      {createElement(Fragment, null, ...words.map(marked))}
    </p>
  )
}

function marked({ kind, text }: Words[number]): ReactNode {
  if (kind === 'added') return <ins>{text}</ins>
  return kind === 'removed' ? <del>{text}</del> : text
}
