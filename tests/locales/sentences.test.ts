/** Days and full stops as each language writes them. */
import { describe, expect, test } from 'vitest'
import { dayAsWritten } from '../../shared/dayAsWritten.ts'
import { utcDate } from '../../shared/days.ts'
import { formatsOf, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import { oneFullStop } from '../../shared/messages/oneFullStop.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'

const long = (day: string, language: InterfaceLanguage): string => {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return dayAsWritten(new Intl.DateTimeFormat(formatsOf(language), options).format(utcDate(day)), language)
}

describe('A day', () => {
  test('has a comma behind the weekday where the language writes one', () => {
    expect(long('2027-03-05', 'en')).toBe('Friday 5 March 2027')
    expect(long('2027-03-05', 'de')).toBe('Freitag, 5. März 2027')
    expect(long('2027-03-05', 'pl')).toBe('piątek, 5 marca 2027')
  })

  test('keeps the comma before its hour', () => {
    expect(dayAsWritten('Tue, 9 Feb, 10:32', 'en')).toBe('Tue 9 Feb, 10:32')
    expect(dayAsWritten('Tue 9 Feb, 10:32', 'en')).toBe('Tue 9 Feb, 10:32')
  })

  test('is the first in French, and the 21st not', () => {
    expect(long('2026-12-01', 'fr')).toBe('mardi 1er décembre 2026')
    expect(long('2026-12-21', 'fr')).toBe('lundi 21 décembre 2026')
    expect(loadLocaliser('fr').dayAndMonth('2027-02-01')).toBe('1er février')
  })
})

describe('A sentence', () => {
  test('that ends with a date ends with one full stop', () => {
    expect(oneFullStop(`Kraj: ${long('2027-03-05', 'hr')}.`)).toBe('Kraj: petak, 5. ožujka 2027.')
    expect(oneFullStop(`Срок: ${long('2027-03-05', 'bg')}. Ето.`)).toBe('Срок: петък, 5 март 2027 г. Ето.')
    expect(oneFullStop('Bis <0>9. Feb.</0>. Danach nicht.')).toBe('Bis <0>9. Feb.</0> Danach nicht.')
  })

  test('keeps three dots, and dots within a word', () => {
    for (const text of ['Wait...', 'One ... two', 'a..b', '../shared', 'Ends.']) expect(oneFullStop(text)).toBe(text)
  })
})
