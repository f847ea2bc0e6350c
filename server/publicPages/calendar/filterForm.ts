/** The form of the calendar's filters. It needs no script, and its address can be passed on. */
import { html, raw } from 'hono/html'
import { addDays } from '../../../shared/days.ts'
import { longDay, shortRange } from '../dates.ts'
import type { FrameKey } from '../frame/en.ts'
import type { Html } from '../html.ts'
import { countryName, languageName, pathTo, type PageContext } from '../pageContext.ts'
import { labelsOf } from '../taxonomyLabels.ts'
import { CHECKED, CHOICES, choicesOf, DAY_CHOICES, type CalendarFilter, type ChoiceName } from './calendarFilter.ts'

const LABELS: Readonly<Record<ChoiceName, readonly [label: FrameKey, all: FrameKey]>> = {
  country: ['country', 'allCountries'],
  theme: ['theme', 'allThemes'],
  audience: ['audiences', 'allAudiences'],
  language: ['language', 'allLanguages'],
}

export function filterForm(context: PageContext, filter: CalendarFilter): Html {
  const { frame } = context
  return html`<form
    class="filter"
    method="get"
    action="${pathTo(context, { at: 'calendar', file: null })}"
    aria-label="${frame.text('chooseActivities')}"
  >
    ${input(frame.text('searchWords'), { name: 'words', type: 'search', value: filter.words })}
    ${input(frame.text('where'), { name: 'place', type: 'text', value: filter.place })}
    ${dayChoice(context, filter.day)}
    ${input(frame.text('fromDay'), { name: 'from', type: 'date', value: filter.from })}
    ${input(frame.text('untilDay'), { name: 'to', type: 'date', value: filter.to })}
    ${CHOICES.map((name) => choice(context, name, filter[name]))}
    <label class="check"
      ><input type="checkbox" name="schools" value="${CHECKED}" ${filter.schools === CHECKED ? raw('checked') : ''} />
      ${frame.text('forSchools')}</label
    >
    <button type="submit">${frame.text('show')}</button>
  </form>`
}

interface Input {
  readonly name: 'words' | 'place' | 'from' | 'to'
  readonly type: 'search' | 'text' | 'date'
  readonly value: string | null
}

const input = (label: string, { name, type, value }: Input): Html =>
  html`<label
    >${label}<input
      type="${type}"
      name="${name}"
      value="${value ?? ''}"
      ${type === 'date' ? '' : raw('maxlength="60" dir="auto"')}
  /></label>`

function dayChoice({ frame, site }: PageContext, value: string | null): Html {
  const { day } = site.campaign
  const names: Readonly<Record<(typeof DAY_CHOICES)[number], string>> = {
    on: longDay(day, frame),
    'week-before': shortRange(addDays(day, -7), addDays(day, -1), frame),
  }
  return html`<label
    >${frame.text('when')}<select name="day">
      <option value="">${frame.text('anyDay')}</option>
      ${DAY_CHOICES.map((one) => option(one, names[one], value))}
    </select></label
  >`
}

const option = (value: string, text: string, chosen: string | null, lang = ''): Html =>
  html`<option value="${value}" ${raw(lang)}${value === chosen ? raw(' selected') : ''}>${text}</option>`

export function choice(context: PageContext, name: ChoiceName, chosen: string | null): Html {
  const { frame, site } = context
  const [label, all] = LABELS[name]
  const collator = new Intl.Collator(frame.formats)
  const options = choicesOf(site, name)
    .map((value) => ({ value, text: wordFor(context, name, value) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const lang = name === 'theme' || name === 'audience' ? ' lang="en"' : ''
  return html`<label
    >${frame.text(label)}<select name="${name}">
      <option value="">${frame.text(all)}</option>
      ${options.map(({ value, text }) => option(value, text, chosen, lang))}
    </select></label
  >`
}

function wordFor({ frame, site }: PageContext, name: ChoiceName, value: string): string {
  switch (name) {
    case 'country': {
      const english = site.network.find(({ country }) => country === value)?.countryName ?? value
      return countryName(value, english, frame)
    }
    case 'language':
      return languageName(value, frame)
    case 'theme':
    case 'audience':
      return labelsOf(name, [value])[0] ?? value
  }
}
