import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The open entry of a list. It is in the address, so that it can be shared and survives a reload. */
export function useOpenEntry(parameter: string): readonly [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams()
  const open = useCallback(
    (id: string | null) =>
      setParameters(
        (before) => ({
          // Whether the comments are open is another matter.
          ...(before.has('comments') ? { comments: 'open' } : {}),
          ...(id === null ? {} : { [parameter]: id }),
        }),
        { replace: true, preventScrollReset: true },
      ),
    [parameter, setParameters],
  )
  return [parameters.get(parameter), open]
}
