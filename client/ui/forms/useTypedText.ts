import { useEffect, useRef, useState } from 'react'

/**
 * The text of a field whose value is stored where it comes back late, such as in the address. The field shows typed
 * text at once: an earlier value that comes back meanwhile removes no letters. A value that comes from elsewhere (Back,
 * "Clear filters") replaces it.
 * @returns the field's text, and the handler for typing
 */
export function useTypedText(
  value: string,
  onChange: (value: string) => void,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value)
  /** Typed values that have not come back yet. */
  const sent = useRef<readonly string[]>([])
  useEffect(() => {
    const at = sent.current.indexOf(value)
    if (at === -1) setTyped(value)
    sent.current = sent.current.slice(at + 1)
  }, [value])
  function type(next: string): void {
    sent.current = [...sent.current, next]
    setTyped(next)
    onChange(next)
  }
  return [typed, type]
}
