/** The formats in which plans leave the workspace. */

export const EXPORT_FORMATS = ['xlsx', 'csv', 'docx', 'ics', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** `sid-2027-denmark.xlsx`: only letters, digits and hyphens, which every system accepts. */
export function exportFileName(parts: readonly string[], format: ExportFormat): string {
  const name = parts
    .join('-')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${name}.${format}`
}
