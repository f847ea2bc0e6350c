/** Reminders in a calendar of activities, as its person chose them for an address: the file itself has none. */
import type { FeedAlarm } from '../../shared/feeds/calendarFeed.ts'
import type { Success } from '../http/result.ts'

/** By alarm: when it rings before an event with hours, and before whole days, as durations of iCalendar; null if it does not. */
const TRIGGERS: Readonly<Record<FeedAlarm, { readonly timed: string | null; readonly wholeDays: string | null }>> = {
  none: { timed: null, wholeDays: null },
  // At nine in the morning of the day before: a whole day begins at midnight.
  day: { timed: '-P1D', wholeDays: '-PT15H' },
  hour: { timed: '-PT1H', wholeDays: null },
}

const EVENT = /BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g
const EVENT_END = 'END:VEVENT\r\n'
const WHOLE_DAYS = /^DTSTART;VALUE=DATE:/m
const CANCELLED = /^STATUS:CANCELLED\r$/m

/** The same answer, with an alarm in each event that takes place. */
export function withAlarms(answer: Success, alarm: FeedAlarm): Success {
  if (alarm === 'none') return answer
  if (answer.bytes !== undefined) return { ...answer, bytes: Buffer.from(addAlarms(answer.bytes.toString(), alarm)) }
  if (answer.stream === undefined) return answer
  return { ...answer, stream: answer.stream.pipeThrough(eventByEvent((events) => addAlarms(events, alarm))) }
}

function addAlarms(events: string, alarm: FeedAlarm): string {
  return events.replaceAll(EVENT, (event) => {
    const trigger = TRIGGERS[alarm][WHOLE_DAYS.test(event) ? 'wholeDays' : 'timed']
    if (trigger === null || CANCELLED.test(event)) return event
    // A reader shows the summary of the event; the standard asks for a description all the same.
    const lines = ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, 'DESCRIPTION:Reminder', 'END:VALARM', '']
    return `${event.slice(0, -EVENT_END.length)}${lines.join('\r\n')}${EVENT_END}`
  })
}

/** Pieces of a stream end anywhere: an event is changed when all of it is there. */
function eventByEvent(change: (events: string) => string): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  let begun = ''
  return new TransformStream({
    transform(piece, controller) {
      begun += decoder.decode(piece, { stream: true })
      const end = begun.lastIndexOf(EVENT_END)
      if (end === -1) return
      const whole = begun.slice(0, end + EVENT_END.length)
      begun = begun.slice(whole.length)
      controller.enqueue(encoder.encode(change(whole)))
    },
    flush: (controller) => controller.enqueue(encoder.encode(begun)),
  })
}
