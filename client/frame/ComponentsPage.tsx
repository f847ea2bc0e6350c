import { useState, type ReactNode } from 'react'
import { showToast } from '../ui/announce.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { Flag } from '../ui/Flag.tsx'
import { Main } from '../ui/Main.tsx'
import { MultiSelect } from '../ui/forms/MultiSelect.tsx'
import { Callout } from '../ui/Callout.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { applyTheme } from '../ui/theme.ts'
import { TimeInput } from '../ui/forms/TimeInput.tsx'
import { ToggleChip } from '../ui/forms/ToggleChip.tsx'
import { TagInput } from '../ui/forms/TagInput.tsx'
import { SaveStateChip } from '../documents/SaveStateChip.tsx'
import { StateMark, StatusMark, VisibilityMark } from '../ui/facts/StatusMark.tsx'
import './components.css'

const COLOURS = [
  'bg surface sunken raised hover line line-strong',
  'ink ink-2 ink-3 accent accent-solid accent-soft accent-line',
  'day ok warn danger ok-soft warn-soft danger-soft',
  'p1 p2 p3 p4 p5 p6 mark',
  'viz-need viz-joint viz-share viz-partner viz-campaign viz-learn',
  'seq-0 seq-1 seq-2 seq-3 seq-4 ins del',
].map((row) => row.split(' '))
const SIZES = ['t-12', 't-13', 't-14', 't-16', 't-18', 'h-16', 'h-20', 'h-28', 'h-44']
const ICONS = ['plus', 'trash', 'restore', 'history', 'undo', 'search'] as const
const FRUIT = ['Quiz', 'Webinar', 'Lesson', 'Helpline night'].map((label) => ({ id: label, label }))

/**
 * Every part of the design system with its states, for those who build screens. It is in no build that is served to
 * people, so its words are not translated. The default export, because it is loaded on demand.
 */
export default function ComponentsPage() {
  return (
    <Main className="components">
      <div className="head">
        <h1>The parts and their states</h1>
        <div className="row">
          <Button onPress={() => applyTheme('light')}>Light</Button>
          <Button onPress={() => applyTheme('dark')}>Dark</Button>
        </div>
      </div>
      <Part name="Colours">
        {COLOURS.map((row) => (
          <div className="swatches" key={row[0]}>
            {row.map((name) => (
              <span key={name}>
                <i className="swatch" ref={(swatch) => swatch?.style.setProperty('background', `var(--${name})`)} />
                <small>{name}</small>
              </span>
            ))}
          </div>
        ))}
      </Part>
      <Part name="Type">
        {SIZES.map((size) => (
          <p key={size} ref={(text) => text?.style.setProperty('font', `var(--${size})`)}>
            {size} – Safer Internet Day, Ημέρα, Ден, Dzień
          </p>
        ))}
      </Part>
      <Buttons />
      <Marks />
      <Fields />
      <Over />
      <Part name="Notes">
        <Callout>Information: what is so.</Callout>
        <Callout kind="warning">Warning: what is safe, then what to do.</Callout>
        <Callout kind="danger">Danger: what is safe, then what to do.</Callout>
      </Part>
      <Part name="Loading">
        <Skeleton lines={3} />
      </Part>
      <Announcer />
    </Main>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="paper pad stack">
      <h2>{name}</h2>
      {children}
    </section>
  )
}

function Buttons() {
  const [isOn, setOn] = useState(true)
  return (
    <Part name="Buttons">
      {[false, true].map((working) => (
        <div className="row" key={String(working)}>
          {(['primary', 'secondary', 'quiet', 'danger'] as const).map((kind) => (
            <Button key={kind} kind={kind} icon="plus" working={working}>
              {working ? 'Working' : kind}
            </Button>
          ))}
        </div>
      ))}
      <div className="row">
        {ICONS.map((icon) => (
          <IconButton key={icon} icon={icon} label={icon} pressed={icon === 'search'} />
        ))}
        <ToggleChip isOn={isOn} onChange={setOn}>
          Being edited now
        </ToggleChip>
        <Button onPress={() => showToast('Something went to the trash', { label: 'Undo', run: () => undefined })}>
          Show a toast
        </Button>
      </div>
    </Part>
  )
}

function Fields() {
  const [choice, setChoice] = useState<string | null>('Quiz')
  const [many, setMany] = useState<readonly string[]>(['Quiz', 'Lesson'])
  const [day, setDay] = useState<string | null>('2027-02-09')
  const [time, setTime] = useState<string | null>('10:00')
  const [segment, setSegment] = useState('draft')
  const toggle = (id: string, chosen: boolean): void =>
    setMany((now) => (chosen ? [...now, id] : now.filter((one) => one !== id)))
  return (
    <Part name="Fields">
      <div className="component-fields">
        <Field id="a" label="A text" hint="What it is for.">
          <input className="input" id="a" defaultValue="Written" aria-describedby="a-hint" />
        </Field>
        <Field id="b" label="A text that is wrong" hint="Enter a whole number." bad>
          <input className="input bad" id="b" defaultValue="many" aria-invalid aria-describedby="b-hint" />
        </Field>
        <Select label="One of few" options={FRUIT} value={choice} clearable onChange={setChoice} />
        <Select label="Not chosen" options={FRUIT} value={null} onChange={() => undefined} />
        <MultiSelect label="Several of many" options={FRUIT} values={many} onToggle={toggle} />
        <TagInput
          label="Own words"
          values={many}
          onAdd={(id) => toggle(id, true)}
          onRemove={(id) => toggle(id, false)}
        />
        <DateInput label="A day" value={day} onChange={setDay} problem={undefined} />
        <DateInput
          label="A day too early"
          value="2027-02-01"
          onChange={() => undefined}
          problem="The end must be after the start."
        />
        <TimeInput label="A time" value={time} onChange={setTime} />
        <SegmentedControl
          label="One of two"
          value={segment}
          options={[
            { id: 'draft', label: 'Draft' },
            { id: 'ready', label: 'Ready' },
          ]}
          onChange={setSegment}
        />
      </div>
    </Part>
  )
}

function Over() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <Part name="Over the page">
      <div className="row">
        <Button onPress={() => setOpen('dialog')}>A question</Button>
        <Button onPress={() => setOpen('sheet')}>A sheet</Button>
      </div>
      <Dialog title="Some of your changes have not been sent" isOpen={open === 'dialog'} onClose={close}>
        <p>They stay on this device until you are back.</p>
        <div className="actions">
          <Button kind="primary" onPress={close}>
            Stay
          </Button>
          <Button kind="danger" onPress={close}>
            Leave
          </Button>
        </div>
      </Dialog>
      <Sheet title="Something to look at" isOpen={open === 'sheet'} onClose={close}>
        <p>It closes with Escape, its cross, and a press outside.</p>
      </Sheet>
    </Part>
  )
}

function Marks() {
  return (
    <Part name="Marks">
      <div className="row">
        {(['tentative', 'confirmed', 'cancelled', 'done'] as const).map((status) => (
          <StatusMark key={status} status={status} />
        ))}
        {(['none', 'draft', 'ready'] as const).map((state) => (
          <StateMark key={state} state={state} />
        ))}
        <VisibilityMark visibility="public" />
        <VisibilityMark visibility="network" />
        <Flag country="DK" />
        {[1, 2, 3, 4, 5, 6].map((seat) => (
          <Avatar key={seat} name="Planner, Denmark" seat={seat} />
        ))}
      </div>
      <div className="row">
        {(['opening', 'saving', 'saved', 'reconnecting', 'could-not-save'] as const).map((kind) => (
          <SaveStateChip key={kind} save={{ kind }} />
        ))}
        <SaveStateChip save={{ kind: 'offline', since: 0 }} />
      </div>
      <div className="chips">
        <span className="chip">A fact</span>
        <span className="chip plus">+2</span>
        <span className="badge">View only</span>
        <span className="badge day">in 26 days</span>
      </div>
    </Part>
  )
}
