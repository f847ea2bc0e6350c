/** The parameters of a stored look that are not in the look that is applied, each once: what no longer exists. Pure. */
export function leftOut(stored: string, applied: string): readonly string[] {
  const entries = (look: string) => [...new URLSearchParams(look)]
  const kept = new Set(entries(applied).map((entry) => entry.join('=')))
  return [...new Set(entries(stored).flatMap((entry) => (kept.has(entry.join('=')) ? [] : [entry[0]])))]
}
