import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Missing } from '../../shared/profiles/missing.ts'
import { languageName } from '../fields/languages.ts'
import { Icon } from '../ui/Icon.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { SECTION_LABELS } from './profileLabels.ts'

interface MissingListProps {
  readonly missing: readonly Missing[]
  /** Opens the field of a gap. */
  readonly onShow: (field: string) => void
  /** Opens the plan, to mark activities public. */
  readonly onPlan: () => void
}

/** Gaps of the profile page, each with a link to its field. */
export function MissingList({ missing, onShow, onPlan }: MissingListProps) {
  if (missing.length === 0) {
    return (
      <p className="paper pad nothing-missing">
        <Icon name="check" />
        <Trans>Nothing is missing. Check the preview in every language.</Trans>
      </p>
    )
  }
  return (
    <section className="paper pad missing" aria-labelledby="missing">
      <h2 id="missing">
        <Plural value={missing.length} one="# field to complete" other="# fields to complete" />
      </h2>
      <ul>
        {missing.map((one) => (
          <li key={fieldOf(one)}>
            <button type="button" onClick={() => (one.what === 'public-activity' ? onPlan() : onShow(fieldOf(one)))}>
              <What missing={one} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function What({ missing }: { readonly missing: Missing }) {
  const { i18n } = useLingui()
  switch (missing.what) {
    case 'helpline':
      return <Trans>Helpline number or address</Trans>
    case 'title': {
      const languages = listWithAnd(missing.languages.map(languageName))
      return <Trans>Title in {languages}</Trans>
    }
    case 'section': {
      const languages = listWithAnd(missing.languages.map(languageName))
      const section = i18n._(SECTION_LABELS[missing.section])
      return (
        <Trans>
          “{section}” in {languages}
        </Trans>
      )
    }
    case 'public-activity':
      return <Trans>An activity that is marked public in the plan</Trans>
    case 'contact':
      return <Trans>A website or an email address</Trans>
    case 'social':
      return <Trans>A social network with its address</Trans>
  }
}

function fieldOf(missing: Missing): string {
  switch (missing.what) {
    case 'helpline':
      return 'contact/helplineNumber'
    case 'title':
      return `title/${missing.languages[0]}`
    case 'section':
      return `${missing.section}/${missing.languages[0]}`
    case 'public-activity':
      return 'public-activity'
    case 'contact':
      return 'contact/website'
    case 'social':
      return `social/${missing.id}/url`
  }
}
