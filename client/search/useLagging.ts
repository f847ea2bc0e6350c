import { useEffect, useState } from 'react'

/** A value as it was when it last stood still for this long. */
export function useLagging<T>(value: T, milliseconds: number): T {
  const [lagging, setLagging] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLagging(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return lagging
}
