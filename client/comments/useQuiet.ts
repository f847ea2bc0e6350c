import { useEffect, useState } from 'react'

/** Delays a value, so that not every letter causes a request. */
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
