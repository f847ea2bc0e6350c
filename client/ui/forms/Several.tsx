import type { ReactNode } from 'react'

interface SeveralProps {
  readonly legend: string
  readonly problem?: string | null
  readonly children: ReactNode
}

/** Checkboxes of one question, side by side. */
export function Several({ legend, problem = null, children }: SeveralProps) {
  return (
    <fieldset className="several">
      <legend className="label">{legend}</legend>
      <div className="ticks">{children}</div>
      {problem !== null && <p className="hint bad">{problem}</p>}
    </fieldset>
  )
}

/** A multiple choice with one more value, or one less. */
export const withOne = <T,>(all: readonly T[], one: T, chosen: boolean): readonly T[] =>
  chosen ? [...all, one] : all.filter((other) => other !== one)
