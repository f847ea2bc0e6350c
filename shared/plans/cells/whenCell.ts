/** Days and hours of an activity as one cell: `2027-02-09 – 2027-02-11, 10:00–11:30`. */
import type { ActivityView } from '../planView.ts'
import { sure, type CellReading, type ReadOptions } from './codec.ts'
import { readDay } from './days.ts'
import { readTimes, writeTimes } from './times.ts'

export type WhenValue = Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>

export function writeWhen({ startsOn, endsOn, startTime, endTime }: WhenValue): string {
  const days = [startsOn ?? (endsOn === null ? '' : '…'), endsOn ?? ''].filter((day) => day !== '').join(' – ')
  return [days, writeTimes({ startTime, endTime })].filter((part) => part !== '').join(', ')
}

const BETWEEN_DAYS = /^(.+?)\s*(?:[–—]|\s-\s|\sto\s|\sbis\s|\stil\s)\s*(.+)$/
/** `9–11 February 2027`: the month and the year are written once. */
const DAYS_OF_ONE_MONTH = /^(\d{1,2})\.?\s*[–—-]\s*(\d{1,2})(\.?\s*[^\d\s].*)$/

/** Days, with hours behind them or without. An empty cell clears both. */
export function readWhen(cell: string, options: ReadOptions): CellReading<WhenValue> {
  const text = cell.trim()
  const hours = readTimes(text)
  if (text === '' || (/\D/.test(text) && !('problem' in hours) && !/^\d+\.\d+\.?$/.test(text)))
    return 'problem' in hours ? hours : sure({ startsOn: null, endsOn: null, ...hours.value })
  const words = text.split(/\s+/)
  for (let at = words.length; at > 0; at--) {
    const tail = words.slice(at).join(' ')
    const times = readTimes(tail)
    if ('problem' in times || (tail !== '' && !/\D/.test(tail))) continue
    const days = readDays(words.slice(0, at).join(' ').replace(/,$/, ''), options)
    if (!('problem' in days)) return { value: { ...days.value, ...times.value }, doubts: days.doubts }
  }
  const days = readDays(text, options)
  return 'problem' in days ? days : sure({ ...days.value, startTime: null, endTime: null })
}

function readDays(text: string, options: ReadOptions): CellReading<Pick<WhenValue, 'startsOn' | 'endsOn'>> {
  const one = readDay(text, options)
  if (!('problem' in one)) return { value: { startsOn: one.value, endsOn: null }, doubts: one.doubts }
  const [, first, last, month] = DAYS_OF_ONE_MONTH.exec(text) ?? []
  const [, from = '', to = ''] =
    first === undefined ? (BETWEEN_DAYS.exec(text) ?? []) : ['', `${first}${month}`, `${last}${month}`]
  if (from === '') return one
  const [start, end] = [from === '…' ? sure(null) : readDay(from, options), readDay(to, options)]
  if ('problem' in start) return one
  if ('problem' in end) return one
  return { value: { startsOn: start.value, endsOn: end.value }, doubts: [...start.doubts, ...end.doubts] }
}
