import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { SingleKeysSwitch } from '../ui/keys/SingleKeysSwitch.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { KEY_NAMES } from './keyNames.ts'
import { isApple } from './shortcuts.ts'

const MOD = isApple ? '⌘' : 'Ctrl'

/** All keyboard shortcuts, by place. The default export, because it is loaded on demand. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Sheet title={t`Keyboard shortcuts`} isOpen onClose={onClose} size="wide">
      <SingleKeysSwitch />
      <div className="keys">
        <Group title={t`Everywhere`}>
          <Row keys={[MOD, 'K']}>
            <Trans>Search, or go to a centre or a page</Trans>
          </Row>
          <Row keys={['?']}>
            <Trans>Show keyboard shortcuts</Trans>
          </Row>
          <Row keys={['Esc']}>
            <Trans>Close the open panel or dialog</Trans>
          </Row>
        </Group>
        <Group title={t`While editing`}>
          <Row keys={[MOD, 'Z']}>
            <Trans>Undo my last edit</Trans>
          </Row>
          <Row keys={[MOD, isApple ? '⇧' : 'Shift', 'Z']}>
            <Trans>Redo</Trans>
          </Row>
          <Row keys={[MOD, 'B']}>
            <Trans>Bold</Trans>
          </Row>
          <Row keys={[MOD, 'I']}>
            <Trans>Italic</Trans>
          </Row>
          <Row keys={[MOD, 'K']}>
            <Trans>Link the selected text</Trans>
          </Row>
          <Row keys={['/']}>
            <Trans>Insert a heading, a list or a table, at the beginning of a line</Trans>
          </Row>
          <Row keys={[MOD, ']']}>
            <Trans>Indent a list item, or outdent with [</Trans>
          </Row>
          <Row keys={['Tab']}>
            <Trans>Leave the field or the text</Trans>
          </Row>
        </Group>
        <PlaceKeys />
      </div>
    </Sheet>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  const { i18n } = useLingui()
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{KEY_NAMES[key] === undefined ? key : i18n._(KEY_NAMES[key])}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Keys that work in one place only. */
function PlaceKeys() {
  return (
    <>
      <OverviewKeys />
      <CommentKeys />
      <GridKeys />
      <CalendarKeys />
    </>
  )
}

function CalendarKeys() {
  const { t } = useLingui()
  const alt = isApple ? '⌥' : 'Alt'
  return (
    <Group title={t`In the calendar and the timeline of a plan`}>
      <Row keys={['Enter']}>
        <Trans>Move the activity: asks where to</Trans>
      </Row>
      <Row keys={[alt, '→']}>
        <Trans>Move the activity a day later, or earlier with ←</Trans>
      </Row>
      <Row keys={[alt, '↓']}>
        <Trans>Move the activity a week later, or earlier with ↑</Trans>
      </Row>
      <Row keys={[alt, isApple ? '⇧' : 'Shift', '→']}>
        <Trans>Make the activity a day longer, or shorter with ←</Trans>
      </Row>
      <Row keys={['Space']}>
        <Trans>Select the activity: selected ones move together</Trans>
      </Row>
      <Row keys={[MOD, 'Enter']}>
        <Trans>Open the activity</Trans>
      </Row>
      <Row keys={['n']}>
        <Trans>New activity on the chosen day, in the calendar</Trans>
      </Row>
    </Group>
  )
}

function OverviewKeys() {
  const { t } = useLingui()
  return (
    <Group title={t`In the overview`}>
      <Row keys={['j', 'k']}>
        <Trans>Next or previous activity of the table</Trans>
      </Row>
      <Row keys={['Enter']}>
        <Trans>Open the activity in its plan</Trans>
      </Row>
    </Group>
  )
}

function CommentKeys() {
  const { t } = useLingui()
  return (
    <Group title={t`In comments and in the queue`}>
      <Row keys={['j', 'k']}>
        <Trans>Next or previous</Trans>
      </Row>
      <Row keys={['r']}>
        <Trans>Reply</Trans>
      </Row>
      <Row keys={['e']}>
        <Trans>Resolve or reopen</Trans>
      </Row>
      <Row keys={['x']}>
        <Trans>Select the question</Trans>
      </Row>
      <Row keys={[MOD, 'Z']}>
        <Trans>Undo what the message says, in the queue</Trans>
      </Row>
      <Row keys={['/']}>
        <Trans>Find a saved reply, at the beginning of an answer</Trans>
      </Row>
      <Row keys={[isApple ? '⌥' : 'Alt', '1']}>
        <Trans>Insert the saved reply that fits best</Trans>
      </Row>
      <Row keys={['a']}>
        <Trans>Assign to me</Trans>
      </Row>
      <Row keys={[MOD, isApple ? '⌥' : 'Alt', 'M']}>
        <Trans>Comment on the field or on selected text</Trans>
      </Row>
      <Row keys={[MOD, 'Enter']}>
        <Trans>Send</Trans>
      </Row>
    </Group>
  )
}

function GridKeys() {
  const { t } = useLingui()
  return (
    <Group title={t`In the grid of activities`}>
      <Row keys={['←', '↑', '→', '↓']}>
        <Trans>Move from cell to cell</Trans>
      </Row>
      <Row keys={['Enter']}>
        <Trans>Edit the cell (also F2, or start typing)</Trans>
      </Row>
      <Row keys={['Esc']}>
        <Trans>Leave the cell</Trans>
      </Row>
      <Row keys={[MOD, 'Enter']}>
        <Trans>Open the activity beside the list</Trans>
      </Row>
      <Row keys={[MOD, isApple ? '⌥' : 'Alt', 'M']}>
        <Trans>Comment on the cell</Trans>
      </Row>
      <Row keys={[MOD, 'A']}>
        <Trans>Select all activities</Trans>
      </Row>
      <Row keys={[isApple ? '⇧' : 'Shift', 'Space']}>
        <Trans>Select the activity</Trans>
      </Row>
      <Row keys={[isApple ? '⇧' : 'Shift', '↑', '↓']}>
        <Trans>Select more activities</Trans>
      </Row>
      <Row keys={[isApple ? '⇧' : 'Shift', '←', '→']}>
        <Trans>Select more cells of the row</Trans>
      </Row>
      <Row keys={[MOD, 'C']}>
        <Trans>Copy the selected cells (X cuts, V pastes)</Trans>
      </Row>
      <Row keys={[MOD, 'D']}>
        <Trans>Fill the cells below with the first one</Trans>
      </Row>
      <Row keys={['Delete']}>
        <Trans>Clear the cell, or the selected cells</Trans>
      </Row>
      <Row keys={[isApple ? '⌥' : 'Alt', '↑', '↓']}>
        <Trans>Move the activity up or down</Trans>
      </Row>
    </Group>
  )
}
