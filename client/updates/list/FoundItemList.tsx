import { createElement, Fragment } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { wordForWhat, wordNumber } from '../../../shared/updates/letterWording.ts'
import type { FoundItem, FoundItems, TextPart } from '../../../shared/updates/foundItems.ts'
import { itemHref } from '../../../shared/updates/itemHref.ts'
import { wholeDay } from '../../ui/formats/when.ts'
import { localiser } from '../../ui/language/localiser.ts'
import { LetterLabel } from '../LetterLabel.tsx'

/** The items of all issues that a text finds, the newest first. */
export function FoundItemList({ found: { items, total, letters } }: { readonly found: FoundItems }) {
  return (
    <>
      <p className="meta" role="status">
        {total === 0 ? (
          <Trans>No items match this search</Trans>
        ) : (
          <Trans>
            <Plural value={total} one="# item" other="# items" /> in{' '}
            <Plural value={letters} one="# issue" other="# issues" />
          </Trans>
        )}
      </p>
      {items.length > 0 && (
        <ul className="paper found-items">
          {items.map((item) => (
            <FoundRow key={`${item.update} ${item.item}`} item={item} />
          ))}
        </ul>
      )}
      {items.length < total && (
        <p className="meta">
          <Trans>The first {items.length} are shown. Search for more words to find fewer.</Trans>
        </p>
      )}
    </>
  )
}

function FoundRow({ item }: { readonly item: FoundItem }) {
  const words = localiser()
  const { update, number, day, heading, language, excerpt, label, purposes } = item
  return (
    <li>
      <p className="found-where">
        <span>{number === null ? <Trans>Draft</Trans> : wordNumber(number, words)}</span>
        <small>{wholeDay(day)}</small>
      </p>
      <div>
        <Link className="found-heading" to={itemHref(update, item.item)} lang={language ?? undefined} dir="auto">
          <Parts parts={heading} />
        </Link>
        <p className="meta" dir="auto">
          <Parts parts={excerpt} />
        </p>
      </div>
      <p className="row">
        <LetterLabel label={label} />
        <span className="meta">{wordForWhat(purposes, words)}</span>
      </p>
    </li>
  )
}

/** Parts have no identity of their own, so they are children by position. */
function Parts({ parts }: { readonly parts: readonly TextPart[] }) {
  return createElement(
    Fragment,
    null,
    ...parts.map(({ text, isFound }) => (isFound ? createElement('mark', null, text) : text)),
  )
}
