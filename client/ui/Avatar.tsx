/** A person as a coloured disc with initials. The name is spoken and shown on hover. */
export function Avatar({
  name,
  label,
  seat,
}: {
  readonly name: string
  readonly label?: string
  readonly seat: number
}) {
  const spoken = label ?? name
  return (
    <span className={`av seat-${seat}`} role="img" aria-label={spoken} title={spoken}>
      {initials(name)}
    </span>
  )
}

/** First letters of the first and the last word; characters, not code units, so that no letter is cut. */
export function initials(name: string): string {
  const words = name.split(/[\s,.()-]+/u).filter((word) => /^\p{L}/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
