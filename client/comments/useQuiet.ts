import { useEffect, useState } from 'react'

/** Nobody is asked for every letter. */
const QUIET_MS = 400

/** A value once it has not changed for a moment. */
export function useQuiet<T>(value: T): T {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return quiet
}
