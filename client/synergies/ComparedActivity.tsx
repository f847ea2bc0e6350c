import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { ACTIVITY_TYPES, AUDIENCES, FORMATS } from '../../shared/taxonomy.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { ComparedSide } from '../../shared/synergies/comparison.ts'
import { languageName } from '../fields/languages.ts'
import { TranslatedOnRequest } from '../translations/TranslatedOnRequest.tsx'
import { Flag } from '../ui/Flag.tsx'
import { labelOf } from '../ui/forms/labelOf.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { shortDays } from '../ui/formats/when.ts'
import type { CentreName } from '../ui/centreName.ts'
import { EVIDENCE_FIELD_LABELS } from './synergyLabels.ts'
import { MarkedText } from './MarkedText.tsx'
import { ACTIVITY_FIELDS } from '../../shared/plans/activityFields.ts'
import { withColon } from '../ui/formats/withColon.ts'

interface ComparedActivityProps {
  readonly side: ComparedSide
  readonly campaign: CampaignId
  readonly centre: CentreName
  readonly isOwn: boolean
  readonly href: string
}

/** Long texts are read in the plan; here they are looked through. */
const SHOWN_CHARACTERS = 1500

/** One of two activities side by side, its evidence marked. */
export function ComparedActivity({ side, campaign, centre, isOwn, href }: ComparedActivityProps) {
  const { i18n, t } = useLingui()
  const { texts, marks, writtenIn } = side
  const lang = writtenIn ?? undefined
  const description = cut(texts.description)
  const written = [texts.title, description, texts.offers, texts.needs].filter((one) => one.trim() !== '')
  const facts: readonly (readonly [string, string | null])[] = [
    [t`Type`, side.type === null ? null : labelOf(ACTIVITY_TYPES, side.type)],
    [t`Audience`, listed(side.audiences.map((one) => labelOf(AUDIENCES, one)))],
    [t`When`, shortDays(side)],
    [i18n._(ACTIVITY_FIELDS.format.label), side.format === null ? null : labelOf(FORMATS, side.format)],
    [t`Languages`, listed(side.languages.map(languageName))],
  ]
  return (
    <section>
      <p className="meta row">
        <Flag country={centre.country} />
        <span>
          {centre.countryName}
          {isOwn && (
            <>
              {' · '}
              <Trans>your plan</Trans>
            </>
          )}
        </span>
      </p>
      <h3 lang={lang} dir="auto">
        <Link to={href}>
          {texts.title.trim() === '' ? t`Untitled activity` : <MarkedText text={texts.title} marks={marks.title} />}
        </Link>
      </h3>
      {texts.gloss.trim() !== '' && (
        <span className="gloss" lang="en">
          <MarkedText text={texts.gloss} marks={marks.gloss} />
        </span>
      )}
      {description === '' ? (
        <p className="hint">
          <Trans>No description yet</Trans>
        </p>
      ) : (
        <p className="text" lang={lang} dir="auto">
          <MarkedText text={description} marks={marks.description.filter(({ end }) => end <= description.length)} />
          {description.length < texts.description.length && '…'}
        </p>
      )}
      {(['offers', 'needs'] as const).map((field): ReactNode =>
        texts[field].trim() === '' ? null : (
          <p key={field} className="text">
            <b>{withColon(i18n._(EVIDENCE_FIELD_LABELS[field]))}</b>{' '}
            <span lang={lang} dir="auto">
              <MarkedText text={texts[field]} marks={marks[field]} />
            </span>
          </p>
        ),
      )}
      <TranslatedOnRequest text={written.join('\n')} language={writtenIn} campaign={campaign} />
      <dl className="side-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

function cut(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text
  const space = text.lastIndexOf(' ', SHOWN_CHARACTERS)
  return text.slice(0, space > 0 ? space : SHOWN_CHARACTERS)
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : listWithCommas(words))
