import { QueryObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test } from 'vitest'
import { queryClient } from '../../client/http/queryClient.ts'

const KEY = ['plan', 'sid-2027', 'no']

/** A query whose fetches end when the test says so. */
function watchPlan() {
  const answers: ((plan: string) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: KEY,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const show = () => observer.subscribe(() => {})
  onTestFinished(() => {
    observer.destroy()
    queryClient.clear()
  })
  /** @returns when the fetch under way has ended */
  const answer = async (plan: string) => {
    const ended = observer.refetch({ cancelRefetch: false })
    answers.at(-1)?.(plan)
    await ended
  }
  return { show, answer, shown: () => observer.getCurrentResult().data, fetches: () => answers.length }
}

test('A plan that changes while it is fetched for the first time is fetched again', async () => {
  const plan = watchPlan()
  plan.show()
  void queryClient.invalidateQueries({ queryKey: KEY })
  await plan.answer('before the change')
  expect(plan.fetches()).toBe(2)
  await plan.answer('after the change')
  expect(plan.shown()).toBe('after the change')
  expect(plan.fetches(), 'and only once').toBe(2)
})

test('A plan that changes twice while it is fetched and not shown is fetched when it is shown', async () => {
  const plan = watchPlan()
  const hide = plan.show()
  await plan.answer('first')
  void queryClient.invalidateQueries({ queryKey: KEY })
  hide()
  void queryClient.invalidateQueries({ queryKey: KEY })
  await plan.answer('before the second change')
  expect(plan.fetches()).toBe(2)
  plan.show()
  expect(plan.fetches()).toBe(3)
})

test('A plan that changes while it is shown and fetched again is fetched once more, not twice', async () => {
  const plan = watchPlan()
  plan.show()
  await plan.answer('first')
  void queryClient.invalidateQueries({ queryKey: KEY })
  void queryClient.invalidateQueries({ queryKey: KEY })
  expect(plan.fetches()).toBe(3)
  await plan.answer('after the change')
  expect(plan.shown()).toBe('after the change')
  expect(plan.fetches()).toBe(3)
})
