import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The open entry of a list. It is in the address, so that it can be shared and survives a reload. */
export function useOpenEntry(parameter: string): readonly [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams()
  const open = useCallback(
    (id: string | null) =>
      setParameters(
        (before) => {
          const view = before.get('view')
          return {
            // Whether the comments are open, and the view of the list, are other matters.
            ...(before.has('comments') ? { comments: 'open' } : {}),
            ...(view === null ? {} : { view }),
            ...(id === null ? {} : { [parameter]: id }),
          }
        },
        { replace: true, preventScrollReset: true },
      ),
    [parameter, setParameters],
  )
  return [parameters.get(parameter), open]
}
