import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type * as Y from 'yjs'
import { LONGEST_WORDS, MOST_HIGHLIGHTS, reportEntryFields } from '../../../shared/reports/fields.ts'
import type { PicturePlace } from '../../../shared/reports/picture.ts'
import { reportEntries } from '../../../shared/reports/layout.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { FlagField } from '../../fields/FlagField.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { useEntry, useNestedMap, useNestedText } from '../../fields/useEntry.ts'
import { useShared } from '../../sync/useShared.ts'
import { Icon } from '../../ui/Icon.tsx'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { PictureField } from '../pictures/PictureField.tsx'

interface ActivityWordsProps {
  readonly activity: string
  /** It took place otherwise than planned, so the report says how. */
  readonly isChanged: boolean
  /** Offers what the plan's history knows of it. */
  readonly renderHistory: (written: string, onTake: (words: string) => void) => ReactNode
  /** How many activities are shown as highlights. */
  readonly highlights: number
  readonly place: PicturePlace
  readonly isConnected: boolean
}

/** The words of the report about one activity. */
export function ActivityWords(props: ActivityWordsProps) {
  const { activity } = props
  const { doc } = useEditing()
  const entry = useNestedMap(reportEntries(doc), activity)
  return (
    <section className="report-words" aria-labelledby={`words-${activity}`}>
      <div className="between">
        <h4 id={`words-${activity}`}>
          <Trans>For the report</Trans>
        </h4>
        <span className="meta unseen">
          <Icon name="lock" />
          <span>
            <Trans>Others do not see it until you submit.</Trans>
          </span>
        </span>
      </div>
      {entry !== null && <Fields {...props} entry={entry} />}
    </section>
  )
}

interface FieldsProps extends ActivityWordsProps {
  readonly entry: Y.Map<unknown>
}

function Fields({ entry, activity, highlights, isChanged, renderHistory, place, isConnected }: FieldsProps) {
  const { t } = useLingui()
  const isHighlight = readChoice(useEntry(entry, 'isHighlight'), reportEntryFields.isHighlight) === true
  return (
    <>
      <Changes entry={entry} activity={activity} isChanged={isChanged} renderHistory={renderHistory} />
      <Words entry={entry} activity={activity} name="worked" label={t`What worked`} />
      <Words entry={entry} activity={activity} name="didNot" label={t`What did not work`} />
      <Words
        entry={entry}
        activity={activity}
        name="quote"
        label={t`A quote`}
        hint={t`With a role, without a name: “a teacher in Aarhus”.`}
      />
      <div className="report-choices">
        <Again entry={entry} activity={activity} />
        {isHighlight || highlights < MOST_HIGHLIGHTS ? (
          <FlagField
            map={entry}
            name="isHighlight"
            spec={reportEntryFields.isHighlight}
            label={t`Show as a highlight`}
            item={activity}
          />
        ) : (
          <p className="meta">
            <Trans>
              {MOST_HIGHLIGHTS} activities are highlights, the most that a report has. Take one away to show this one.
            </Trans>
          </p>
        )}
      </div>
      {isHighlight && <PictureField entry={entry} activity={activity} place={place} isConnected={isConnected} />}
    </>
  )
}

/** Asked of an activity that differed from its plan, and shown as long as something is written. */
function Changes({
  entry,
  activity,
  isChanged,
  renderHistory,
}: Pick<FieldsProps, 'entry' | 'activity' | 'isChanged' | 'renderHistory'>) {
  const { t } = useLingui()
  const editing = useEditing()
  const text = useNestedText(entry, 'changes')
  const written = useShared(entry, () => text?.toJSON() ?? '')
  if (!isChanged && written === '') return null
  function take(words: string): void {
    if (text === null) return
    const before = written === '' || written.endsWith('\n') ? '' : '\n'
    makeChange(editing, () => text.insert(text.length, `${before}${words}`))
  }
  return (
    <>
      <Words
        entry={entry}
        activity={activity}
        name="changes"
        label={t`What changed`}
        hint={t`From what to what, and why.`}
      />
      {isChanged && renderHistory(written, take)}
    </>
  )
}

interface WordsProps extends Pick<FieldsProps, 'entry' | 'activity'> {
  readonly name: 'changes' | 'worked' | 'didNot' | 'quote'
  readonly label: string
  readonly hint?: string
}

function Words({ entry, activity, name, label, hint }: WordsProps) {
  const { t } = useLingui()
  const text = useNestedText(entry, name)
  const isLong = useShared(entry, () => (text?.length ?? 0) > LONGEST_WORDS)
  const most = wholeNumber(LONGEST_WORDS)
  return (
    <TextField
      text={text}
      label={label}
      item={activity}
      field={name}
      hint={isLong ? t`Only the first ${most} characters are in the report.` : hint}
    />
  )
}

/** Whether the centre would do it again; nothing is chosen at first. */
function Again({ entry, activity }: Pick<FieldsProps, 'entry' | 'activity'>) {
  const editing = useEditing()
  const again = readChoice(useEntry(entry, 'again'), reportEntryFields.again)
  return (
    <FieldFrame item={activity} field="again">
      <RadioGroup
        className="field report-again"
        orientation="horizontal"
        value={again === null ? null : again === true ? 'yes' : 'no'}
        onChange={(chosen) => makeChange(editing, () => entry.set('again', chosen === 'yes'))}
      >
        <Label className="label">
          <Trans>Again next year?</Trans>
        </Label>
        <div className="seg">
          <Radio value="yes">
            <Trans>Yes</Trans>
          </Radio>
          <Radio value="no">
            <Trans>No</Trans>
          </Radio>
        </div>
      </RadioGroup>
    </FieldFrame>
  )
}
