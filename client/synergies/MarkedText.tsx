import type { Mark } from '../../shared/synergies/comparison.ts'

/** A text with its evidence marked; each mark shows the letter of its reason. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const parts: React.ReactNode[] = []
  let from = 0
  for (const { start, end, letter } of marks) {
    if (start > from) parts.push(text.slice(from, start))
    parts.push(
      <mark key={start} className="ev">
        {text.slice(start, end)}
        <EvidenceLetter letter={letter} />
      </mark>,
    )
    from = end
  }
  parts.push(text.slice(from))
  return parts
}

export function EvidenceLetter({ letter }: { readonly letter: string }) {
  return <b className="ref">{letter}</b>
}
