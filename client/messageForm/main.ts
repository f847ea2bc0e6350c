/**
 * The only script of the public pages. It works for the form while somebody writes, and the form does without it: a message that comes
 * with no proof waits a minute before it is in the queue.
 */
import { makeProof } from './proof.ts'

/** A message written by then is sent without waiting any longer: it goes the slower way. */
const LONGEST_WAIT_MS = 15_000

function watch(form: HTMLFormElement, address: string): void {
  const field = form.querySelector<HTMLInputElement>('input[name="proof"]')
  const button = form.querySelector('button')
  const progress = form.querySelector('progress')
  let working: Promise<void> | null = null
  let isOver = false

  async function work(): Promise<void> {
    const proof = await makeProof(address).catch(() => null)
    if (field !== null) field.value = proof ?? ''
    isOver = true
  }
  form.addEventListener('focusin', () => {
    working ??= work()
  })
  form.addEventListener('submit', (event) => {
    if (isOver || working === null) return
    event.preventDefault()
    if (progress !== null) progress.hidden = false
    if (button !== null) button.disabled = true
    const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
    void Promise.race([working, enough]).then(() => form.submit())
  })
  // Back from the next page: a proof counts once.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (field !== null) field.value = ''
    if (progress !== null) progress.hidden = true
    if (button !== null) button.disabled = false
    working = null
    isOver = false
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-challenge]'))
  watch(form, form.dataset.challenge ?? '')
