/** What the writers of files say in one language: messages, days, numbers and names. */
import { utcDate } from '../../../shared/days.ts'
import { formatsOf } from '../../../shared/messages/languages.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { Message } from '../../../shared/messages/message.ts'
import { NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import { FILE_MESSAGES } from './fileMessages.ts'

interface Choice {
  readonly id: string
  readonly label: Message
}

export interface FileWords extends Localiser {
  /** `Tuesday 9 February 2027`. */
  readonly day: (iso: string) => string
  /** `9 Feb`. */
  readonly shortDay: (iso: string) => string
  /** `25 November 2026 at 14:52, Brussels time`. */
  readonly moment: (at: string) => string
  readonly number: (value: number) => string
  /** The label of one of the options; the id itself where no option has it. */
  readonly label: (options: readonly Choice[], id: string) => string
}

export function createFileWords(localiser: Localiser): FileWords {
  const { text, language } = localiser
  const formats = formatsOf(language)
  const days = new Intl.DateTimeFormat(formats, { ...LONG_DAY, weekday: 'long', timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(formats, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(formats, {
    ...LONG_DAY,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: NETWORK_ZONE,
  })
  const numbers = new Intl.NumberFormat(formats)
  return {
    ...localiser,
    // Some versions of the tables have a comma in English dates, others none.
    day: (iso) => (language === 'en' ? days.format(utcDate(iso)).replace(',', '') : days.format(utcDate(iso))),
    shortDay: (iso) => shortDays.format(utcDate(iso)),
    moment: (at) => text(FILE_MESSAGES.moment, { moment: moments.format(new Date(at)) }),
    number: (value) => numbers.format(value),
    label(options, id) {
      const option = options.find((one) => one.id === id)
      return option === undefined ? id : text(option.label)
    },
  }
}

const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
