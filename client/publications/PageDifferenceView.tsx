import type { ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { isSame, type PageDifference } from '../../shared/publications/pageDifference.ts'
import { languageName } from '../fields/languages.ts'
import { ChangedActivities } from './ChangedActivities.tsx'
import { ChangedFiles } from './ChangedFiles.tsx'
import { ChangedContact } from './ChangedContact.tsx'
import { partId, partsOf, wordCounts, type DifferencePart } from './differenceParts.ts'
import { MarkedWords, RewrittenText } from './MarkedWords.tsx'
import type { PageLabels } from './pageLabels.ts'
import './publications.css'

/** `side-by-side`: each text twice, as it was and as it would be. */
export type DifferenceLayout = 'together' | 'side-by-side'

interface PageDifferenceViewProps {
  readonly difference: PageDifference
  readonly labels: PageLabels
  readonly layout?: DifferenceLayout
  /** At the end of each part. */
  readonly renderAfter?: (part: DifferencePart) => ReactNode
  /** At the end of each activity. */
  readonly renderAfterActivity?: (activity: PageDifference['activities'][number]) => ReactNode
}

/** Changes for the public: texts word by word, activities by kind of change, facts old → new. */
export function PageDifferenceView(props: PageDifferenceViewProps) {
  const { difference, renderAfter } = props
  const nameOf = usePartName(props.labels)
  if (isSame(difference)) {
    return (
      <p className="pad lead">
        <Trans>Nothing changes for the public.</Trans>
      </p>
    )
  }
  return (
    <div className="page-difference">
      {partsOf(difference).map((part) => (
        <section className="pad" key={part.key} id={partId(part.key)} tabIndex={-1} aria-label={nameOf(part)}>
          <PartHead part={part} name={nameOf(part)} difference={difference} />
          <Part part={part} {...props} />
          {renderAfter?.(part)}
        </section>
      ))}
    </div>
  )
}

/** @returns a function that names a part, with the language of a text */
export function usePartName({ section }: Pick<PageLabels, 'section'>): (part: DifferencePart) => string {
  const { t, i18n } = useLingui()
  return (part) => {
    switch (part.kind) {
      case 'activities':
        return t`Activities`
      case 'files':
        return t`Ally files`
      case 'contact':
        return t`Help and contact`
      case 'text': {
        const label = section[part.text.section]
        const name = label === undefined ? t`Title` : i18n._(label)
        return `${name}, ${languageName(part.text.language)}`
      }
    }
  }
}

interface PartHeadProps {
  readonly part: DifferencePart
  readonly name: string
  readonly difference: PageDifference
}

function PartHead({ part, name, difference }: PartHeadProps) {
  return (
    <div className="between">
      <h2>{name}</h2>
      {part.kind === 'text' && part.text.rewritten === undefined && <WordCounts {...wordCounts(part.text)} />}
      {(part.kind === 'activities' || part.kind === 'files') && (
        <span className="meta">
          <Plural
            value={difference[part.kind === 'files' ? 'assets' : 'activities'].length}
            one="# differs"
            other="# differ"
          />
        </span>
      )}
    </div>
  )
}

const WordCounts = ({ added, removed }: ReturnType<typeof wordCounts>) => (
  <span className="meta">
    <Plural value={added} one="# word added" other="# words added" />
    {', '}
    <Plural value={removed} one="# removed" other="# removed" />
  </span>
)

interface PartProps extends PageDifferenceViewProps {
  readonly part: DifferencePart
}

function Part({ part, difference, labels, layout = 'together', renderAfterActivity }: PartProps) {
  switch (part.kind) {
    case 'text':
      if (part.text.rewritten !== undefined) return <RewrittenText rewritten={part.text.rewritten} />
      return layout === 'together' ? (
        <MarkedWords words={part.text.words} language={part.text.language} />
      ) : (
        <SideBySide text={part.text} />
      )
    case 'activities':
      return <ChangedActivities activities={difference.activities} renderAfter={renderAfterActivity} />
    case 'files':
      return <ChangedFiles assets={difference.assets} />
    case 'contact':
      return <ChangedContact difference={difference} labels={labels.contact} />
  }
}

function SideBySide({ text: { words, language } }: { readonly text: PageDifference['texts'][number] }) {
  return (
    <div className="side-by-side">
      <div>
        <h3 className="meta">
          <Trans>Published</Trans>
        </h3>
        <MarkedWords words={words.filter(({ kind }) => kind !== 'added')} language={language} />
      </div>
      <div>
        <h3 className="meta">
          <Trans>Submitted</Trans>
        </h3>
        <MarkedWords words={words.filter(({ kind }) => kind !== 'removed')} language={language} />
      </div>
    </div>
  )
}
