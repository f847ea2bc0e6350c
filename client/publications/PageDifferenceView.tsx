import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { isSame, type PageDifference } from '../../shared/publications/pageDifference.ts'
import { languageName } from '../fields/languages.ts'
import { CHANGE_LABELS, PART_LABELS } from './publicationLabels.ts'
import { useChoiceWords } from './choiceWords.ts'
import { MarkedWords } from './MarkedWords.tsx'
import './publications.css'

interface PageDifferenceViewProps {
  readonly difference: PageDifference
  readonly labels: PageLabels
}

/** The names of a profile page's parts. */
export interface PageLabels {
  readonly section: Readonly<Record<string, MessageDescriptor>>
  readonly contact: Readonly<Record<string, MessageDescriptor>>
}

/** What changes for the public: texts word by word, activities by kind of change, facts old → new. */
export function PageDifferenceView({ difference, labels }: PageDifferenceViewProps) {
  if (isSame(difference)) {
    return (
      <p className="pad lead">
        <Trans>Nothing changes for the public.</Trans>
      </p>
    )
  }
  return (
    <div className="page-difference">
      <Texts difference={difference} labels={labels} />
      <Activities activities={difference.activities} />
      <Files assets={difference.assets} />
      <Contact difference={difference} labels={labels} />
    </div>
  )
}

function Texts({ difference: { texts }, labels }: PageDifferenceViewProps) {
  const { t, i18n } = useLingui()
  const nameOf = (section: string): string => {
    const label = labels.section[section]
    return label === undefined ? t`Title` : i18n._(label)
  }
  return texts.map(({ section, language, words }) => (
    <section className="pad" key={`${section}/${language}`}>
      <h2>
        {nameOf(section)} <span className="chip">{languageName(language)}</span>
      </h2>
      <MarkedWords words={words} language={language} />
    </section>
  ))
}

function Activities({ activities }: Pick<PageDifference, 'activities'>) {
  const { i18n } = useLingui()
  const wordChoices = useChoiceWords()
  if (activities.length === 0) return null
  return (
    <section className="pad">
      <h2>
        <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
      </h2>
      <ul className="changed-activities">
        {activities.map(({ id, title, change, parts }) => (
          <li key={id}>
            <p>
              <span className={`chip ${change}`}>{i18n._(CHANGE_LABELS[change])}</span>{' '}
              {change === 'removed' ? <del dir="auto">{title}</del> : <b dir="auto">{title}</b>}
            </p>
            {parts.length > 0 && (
              <dl>
                {parts.map(({ part, words }) => (
                  <div key={part}>
                    <dt>{i18n._(PART_LABELS[part])}</dt>
                    <dd>
                      <MarkedWords words={wordChoices(part, words)} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ assets }: Pick<PageDifference, 'assets'>) {
  const { i18n } = useLingui()
  if (assets.length === 0) return null
  return (
    <section className="pad">
      <h2>
        <Trans>Ally files</Trans> <span className="meta">{assets.length}</span>
      </h2>
      <ul className="changed-activities">
        {assets.map(({ id, title, change }) => (
          <li key={id}>
            <span className={`chip ${change}`}>{i18n._(CHANGE_LABELS[change])}</span>{' '}
            {change === 'removed' ? <del dir="auto">{title}</del> : <b dir="auto">{title}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact({ difference: { contact, social }, labels }: Pick<PageDifferenceViewProps, 'difference' | 'labels'>) {
  const { i18n } = useLingui()
  if (contact.length + social.added.length + social.removed.length === 0) return null
  return (
    <section className="pad">
      <h2>
        <Trans>Help and contact</Trans>
      </h2>
      <dl>
        {contact.map(({ field, from, to }) => {
          const label = labels.contact[field]
          return (
            <div key={field}>
              <dt>{label === undefined ? field : i18n._(label)}</dt>
              <dd>
                {from !== '' && <del>{from}</del>} {to !== '' && <ins>{to}</ins>}
              </dd>
            </div>
          )
        })}
        {social.removed.length + social.added.length > 0 && (
          <div>
            <dt>
              <Trans>Social media</Trans>
            </dt>
            <dd>
              {social.removed.map((url) => (
                <del key={url}>{url}</del>
              ))}{' '}
              {social.added.map((url) => (
                <ins key={url}>{url}</ins>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
