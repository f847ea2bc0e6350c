import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import type { ReadItem as Item, ReadUpdate } from '../../../shared/updates/api.ts'
import { itemHref } from '../../../shared/updates/itemHref.ts'
import { wordBesideDay, wordForWhat, wordItemContact, wordLongWhen } from '../../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { hasText, RichTextView } from '../../richtext/RichTextView.tsx'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { longDay } from '../../ui/formats/when.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { LetterLabel } from '../LetterLabel.tsx'
import { CopyAddress } from './CopyAddress.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'

interface ReadItemProps {
  readonly item: Item
  readonly update: ReadUpdate
  /** The address names it. */
  readonly isTarget: boolean
  readonly mayCorrect: boolean
  readonly countryOf: (centre: string) => string
}

/** An item of a letter as it was sent, with its corrections. */
export function ReadItem({ item, update, isTarget, mayCorrect, countryOf }: ReadItemProps) {
  const { i18n } = useLingui()
  const words = localiser()
  const { id, heading, language, label, purposes, audiences, body, contact, dated } = item
  const questions = contact === null ? null : wordItemContact(contact, words, countryOf)
  const forWhat = wordForWhat(purposes, words)
  const notes = update.notes.filter((note) => note.item === id)
  return (
    <article
      className={isTarget ? 'read-item target' : 'read-item'}
      id={`item-${id}`}
      aria-labelledby={`heading-${id}`}
    >
      <p className="marks">
        <LetterLabel label={label} />
        {forWhat !== null && <span className="item-for">{forWhat}</span>}
        <span className="meta">{wordAudiences(audiences, words)}</span>
      </p>
      <div className="item-heading">
        <h3 id={`heading-${id}`} lang={language ?? undefined} dir="auto">
          {heading}
        </h3>{' '}
        <CopyAddress href={itemHref(update.number ?? update.id, id)} of={heading} />
      </div>
      {dated !== null && (
        <p className="item-when">
          <b>{wordLongWhen(dated, words)}</b> <span dir="auto">{wordBesideDay(dated, words)}</span>
        </p>
      )}
      {hasText(body) && <RichTextView text={body} />}
      <ItemLink item={item} />
      {questions !== null && (
        <p className="meta">{i18n._({ ...UPDATE_MESSAGES.questions, values: { contact: questions } })}</p>
      )}
      {notes.map(({ id: note, at, words: said }) => (
        <p key={note} className="then">
          <Icon name="history" />
          <span>
            <b>
              <Trans>{longDay(brusselsClock(new Date(at)).day)}, correction:</Trans>
            </b>{' '}
            <span dir="auto">{said}</span>
          </span>
        </p>
      ))}
      {mayCorrect && <CorrectionForm update={update.id} item={id} heading={heading} />}
    </article>
  )
}

/** A link into the workspace stays in this window. */
function ItemLink({ item: { link, heading } }: Pick<ReadItemProps, 'item'>) {
  if (link === null || !URL.canParse(link, location.origin)) return null
  const { origin, pathname, search, hash, host } = new URL(link, location.origin)
  return (
    <p className="item-link">
      {origin === location.origin ? (
        <Link to={`${pathname}${search}${hash}`}>
          <Trans>Open in the workspace</Trans>
          <span className="vh">: {heading}</span>
        </Link>
      ) : (
        <OutsideLink href={link}>
          {host}
          <span className="vh">: {heading}</span>
        </OutsideLink>
      )}
    </p>
  )
}
