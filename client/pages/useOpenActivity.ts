import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

const PARAMETER = 'activity'

/** Which activity is open stands in the address, so that it can be shared and survives a reload. */
export function useOpenActivity(): readonly [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams()
  const open = useCallback(
    (id: string | null) =>
      setParameters(id === null ? {} : { [PARAMETER]: id }, { replace: true, preventScrollReset: true }),
    [setParameters],
  )
  return [parameters.get(PARAMETER), open]
}
