/** Differences of choices hold ids, those of dates hold days as they are stored: this words them. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ActivityStatus } from '../../shared/plans/fields.ts'
import type { ActivityPart, PageDifference } from '../../shared/publications/pageDifference.ts'
import { AUDIENCES, FORMATS, THEMES } from '../../shared/taxonomy.ts'
import { languageName } from '../fields/languages.ts'
import { shortDay } from '../ui/formats/when.ts'

type Words = PageDifference['texts'][number]['words']

const STATUS: Readonly<Record<ActivityStatus, MessageDescriptor>> = {
  tentative: msg`Tentative`,
  confirmed: msg`Confirmed`,
  cancelled: msg`Cancelled`,
  done: msg`Done`,
}

const LABELS: Readonly<Partial<Record<ActivityPart, ReadonlyMap<string, MessageDescriptor>>>> = {
  status: new Map(Object.entries(STATUS)),
  format: new Map<string, MessageDescriptor>(FORMATS.map(({ id, label }) => [id, label])),
  themes: new Map<string, MessageDescriptor>(THEMES.map(({ id, label }) => [id, label])),
  audiences: new Map<string, MessageDescriptor>(AUDIENCES.map(({ id, label }) => [id, label])),
}

/**
 * @returns the pieces with each id in words, parted by commas; dates as the whole old and new value, since half a date
 * means nothing; texts as they are
 */
export function useChoiceWords(): (part: ActivityPart, words: Words) => Words {
  const { i18n } = useLingui()
  const wordOf = (part: ActivityPart, id: string): string => {
    if (part === 'languages') return languageName(id)
    const label = LABELS[part]?.get(id)
    return label === undefined ? id : i18n._(label)
  }
  return (part, words) => {
    if (part === 'when') return datesOf(words)
    return part !== 'languages' && LABELS[part] === undefined
      ? words
      : words.map(({ kind, text }) => ({ kind, text: `${inWords(text, (id) => wordOf(part, id))} ` }))
  }
}

function datesOf(words: Words): Words {
  const side = (left: Words[number]['kind']): string =>
    words
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => shortDay(day))
  const [before, after] = [side('added'), side('removed')]
  return [
    ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === '' ? [] : [{ kind: 'added' as const, text: before === '' ? after : ` ${after}` }]),
  ]
}

const inWords = (text: string, wordOf: (id: string) => string): string =>
  text
    .split(' ')
    .filter((id) => id !== '')
    .map(wordOf)
    .join(', ')
