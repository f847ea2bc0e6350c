import { expect, test } from 'vitest'
import { activityMap, setTookPlace } from '../../shared/plans/layout.ts'
import { isToReport, saidBy, tookPlaceOf, type TookPlace } from '../../shared/plans/tookPlace.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, plan } from '../language/plan.ts'

test.each(['as-planned', 'changed', 'moved', 'cancelled'] as const)('“%s” is read as it was said', (said) => {
  expect(tookPlaceOf(saidBy(said))).toBe(said)
})

test('An activity is to report from its first day on, until somebody says what became of it', () => {
  const evening = { status: 'confirmed' as const, outcome: null, startsOn: '2027-02-09' as const }
  expect(isToReport(evening as never, '2027-02-08')).toBe(false)
  expect(isToReport(evening as never, '2027-02-09')).toBe(true)
  expect(isToReport({ ...evening, ...saidBy('moved') } as never, '2027-02-09')).toBe(false)
  expect(isToReport({ ...evening, ...saidBy('cancelled') } as never, '2027-02-09')).toBe(false)
})

test('One that is done is still to report while nobody says how, and one without a day never is', () => {
  const done = { status: 'done' as const, outcome: null, startsOn: '2027-02-09' as const }
  expect(isToReport(done as never, '2027-02-10')).toBe(true)
  expect(isToReport({ ...done, startsOn: null }, '2027-02-10')).toBe(false)
})

test('Why it was cancelled is gone when it took place after all', () => {
  const doc = plan(activity('Evening', { on: '2027-02-09' }))
  const read = () => viewPlan(doc).activities[0]
  const say = (said: TookPlace) => {
    const id = read()?.id
    const map = id === undefined ? null : activityMap(doc, id)
    if (map === null) throw new Error('no activity')
    setTookPlace(map, said)
    return map
  }
  say('cancelled').set('cancelReason', 'venue')
  expect(read()).toMatchObject({ status: 'cancelled', outcome: null, cancelReason: 'venue' })
  say('moved')
  expect(read()).toMatchObject({ status: 'done', outcome: 'moved', cancelReason: null })
})
