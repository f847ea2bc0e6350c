/** After this the page has its keys back, whether the field came or not. */
const LONGEST_MS = 3000

/**
 * Holds what is typed between a key that opens a dialog and the moment when its field has the focus, and types it
 * there. Otherwise the page below would take it: letters are lost, and Enter presses the previously focused button.
 * @param find returns the field as soon as it has the focus; null until then
 */
export function holdKeys(find: () => HTMLInputElement | null): void {
  let typed = ''
  const until = performance.now() + LONGEST_MS
  function onKey(event: KeyboardEvent): void {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || key === 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if ([...key].length === 1) typed += key
    else if (key === 'Backspace') typed = typed.slice(0, -1)
  }
  function look(): void {
    if (find() === null && performance.now() < until) return void requestAnimationFrame(look)
    removeEventListener('keydown', onKey, true)
    const field = find()
    if (field !== null && typed !== '') typeInto(field, typed)
  }
  addEventListener('keydown', onKey, true)
  look()
}

/** Sends the events of typing, which the list follows; the command itself sends no `beforeinput`. */
function typeInto(field: HTMLInputElement, text: string): void {
  field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: text, bubbles: true }))
  document.execCommand('insertText', false, text)
}
