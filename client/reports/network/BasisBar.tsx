import type { FigureSource } from '../../../shared/reports/api.ts'
import { basesOf } from '../../../shared/reports/bases.ts'
import { basesInWords } from './networkWords.ts'
import { stackedParts } from './stackedParts.ts'

/** How centres know a figure: of its values, how many were counted and how many estimated. The words below say the same. */
export function BasisBar({ sources }: { readonly sources: readonly FigureSource[] }) {
  const bases = basesOf(sources).map(({ basis, values }) => ({ basis, count: values }))
  return (
    <span className="basis">
      <svg className="basis-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {stackedParts(bases, sources.length).map(({ basis, x, width }) => (
          <rect key={basis} className={`basis-${basis}`} x={x} y={0} width={width} height={8} />
        ))}
      </svg>
      <small>{basesInWords(sources)}</small>
    </span>
  )
}
