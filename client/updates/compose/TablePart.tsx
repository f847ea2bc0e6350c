import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { LocalDate } from '../../../shared/days.ts'
import { wordAudiences, wordPlace, wordTime, wordWhen } from '../../../shared/milestones/wording.ts'
import type { Dated } from '../../../shared/updates/dated.ts'
import type { TableLine } from '../../../shared/updates/tables.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { useEditing } from '../../fields/editing.ts'
import { Button } from '../../ui/Button.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { useComposing } from './composing.ts'
import { addLine, removeLine, setLine } from './letterEdits.ts'

interface TablePartProps {
  readonly kind: 'deadlines' | 'dates'
}

/** A table that fills itself; each line can be reworded or hidden, and others added. */
export function TablePart({ kind }: TablePartProps) {
  const { t, i18n } = useLingui()
  const editing = useEditing()
  const { tables, days, DateDialog } = useComposing()
  const [isAdding, setAdding] = useState(false)
  const lines = tables[kind]
  const name = i18n._(UPDATE_MESSAGES[kind])
  return (
    <section className="paper letter-section" aria-label={name}>
      <div className="between section-head">
        <h2>
          {name} <span className="meta">{lines.filter(({ isHidden }) => !isHidden).length}</span>
        </h2>
        <Button kind="quiet" icon="plus" onPress={() => setAdding(true)}>
          <Trans>Add line</Trans>
        </Button>
      </div>
      <p className="meta pad-line">
        {kind === 'deadlines'
          ? t`Fills itself: deadlines until two weeks after the letter.`
          : t`Fills itself: dates and campaigns of the next half year.`}
      </p>
      {lines.length === 0 ? (
        <p className="lead">
          <Trans>Nothing in this time.</Trans>
        </p>
      ) : (
        <Lines lines={lines} />
      )}
      {isAdding && (
        <DateDialog
          dated={blankDate(kind, days.day)}
          near={days.day}
          onClose={() => setAdding(false)}
          onChoose={(dated) => {
            if (dated !== null) addLine(editing, t`New line`, dated)
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly TableLine[] }) {
  const { t } = useLingui()
  return (
    <div className="table-scroll">
      <table className="letter-table">
        <thead>
          <tr>
            <th scope="col">{t`What`}</th>
            <th scope="col">{t`When`}</th>
            <th scope="col">{t`For`}</th>
            <th scope="col">
              <span className="vh">{t`Actions`}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const blankDate = (kind: TablePartProps['kind'], day: LocalDate): Dated => ({
  kind: kind === 'deadlines' ? 'deadline' : 'date',
  when: { kind: 'day', day },
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
})

function Line({ line }: { readonly line: TableLine }) {
  const { t, i18n } = useLingui()
  const editing = useEditing()
  const words = localiser()
  const [isOpen, setOpen] = useState(false)
  const time = wordTime(line.dated, words)
  return (
    <tr className={line.isHidden ? 'is-hidden' : undefined}>
      <td>
        {isOpen ? (
          <Reword line={line} onDone={() => setOpen(false)} />
        ) : (
          <>
            {line.words} {line.item !== null && <span className="meta">{i18n._(UPDATE_MESSAGES['see-above'])}</span>}
            {line.ownWords !== null && (
              <p className="meta">
                {t`Your words. It says “${line.ownWords}”.`}{' '}
                <Button
                  kind="quiet"
                  onPress={() => setLine(editing, line.key, 'words', null)}
                >{t`Use its words`}</Button>
              </p>
            )}
          </>
        )}
      </td>
      <td>
        {wordWhen(line.dated, 'short', words)}
        <span className="meta block">
          {[time, line.dated.place === null ? null : wordPlace(line.dated.place, words), line.dated.whenNote]
            .filter((one) => one !== null && one !== '')
            .join(', ')}
        </span>
      </td>
      <td>{wordAudiences(line.audiences, words)}</td>
      <td className="line-actions">
        {!isOpen && (
          <Button kind="quiet" onPress={() => setOpen(true)}>
            <Trans>Reword</Trans>
          </Button>
        )}
        {line.origin === 'added' ? (
          <Button kind="quiet" onPress={() => removeLine(editing, line.key)}>
            <Trans>Remove</Trans>
          </Button>
        ) : (
          <Button kind="quiet" onPress={() => setLine(editing, line.key, 'hidden', line.isHidden ? null : true)}>
            {line.isHidden ? t`Show` : t`Hide`}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Reword({ line, onDone }: { readonly line: TableLine; readonly onDone: () => void }) {
  const { t } = useLingui()
  const editing = useEditing()
  const [typed, setTyped] = useState(line.words)
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        const said = typed.trim()
        if (said !== '' && said !== line.words) setLine(editing, line.key, 'words', said)
        onDone()
      }}
    >
      <TextInput label={t`Words of the line`} value={typed} maxLength={200} onChange={setTyped} />
      <Button type="submit">{t`Done`}</Button>
    </form>
  )
}
