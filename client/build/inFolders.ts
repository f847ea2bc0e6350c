/** Matches modules in folders of this repository, wherever it lies: the folders above it may have any name. */
export function inFolders(root: string, names: string, rest: RegExp): RegExp {
  const escaped = root.replaceAll(/[^\w/]/g, String.raw`\$&`)
  return new RegExp(`^${escaped}[\\\\/](?:${names})[\\\\/]${rest.source}`)
}
