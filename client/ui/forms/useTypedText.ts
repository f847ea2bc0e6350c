import { useEffect, useRef, useState } from 'react'

/**
 * What somebody types into a field whose value is kept where it comes back late, such as in the address. The field shows what was typed at
 * once: an earlier value that comes back meanwhile takes no letters away. A value that comes from elsewhere (Back, "Clear filters") replaces it.
 *
 * @returns what the field shows, and what it calls when somebody types
 */
export function useTypedText(
  value: string,
  onChange: (value: string) => void,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value)
  /** What was typed and has not come back yet. */
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
