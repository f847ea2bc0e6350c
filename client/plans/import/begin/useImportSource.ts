import { useEffect, useRef } from 'react'
import { sourceOn, type ImportSource } from './importSource.ts'

/** Whether the event belongs to a text that somebody writes. */
const isInText = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="file"]), textarea, [role="textbox"], [role="spinbutton"]'))

/** Takes a table or a file that is pasted or dropped anywhere on the page while `isOn`. */
export function useImportSource(isOn: boolean, onSource: (source: ImportSource) => void): void {
  const latest = useRef(onSource)
  useEffect(() => {
    latest.current = onSource
  })
  useEffect(() => {
    if (!isOn) return undefined
    function take(event: Event, data: DataTransfer | null): void {
      const source = isInText(event) ? null : sourceOn(data)
      if (source === null) return
      event.preventDefault()
      latest.current(source)
    }
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData)
    const drop = (event: DragEvent): void => take(event, event.dataTransfer)
    // Without this the browser opens the file in place of the page.
    const over = (event: DragEvent): void => event.preventDefault()
    document.addEventListener('paste', paste)
    document.addEventListener('drop', drop)
    document.addEventListener('dragover', over)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('drop', drop)
      document.removeEventListener('dragover', over)
    }
  }, [isOn])
}
