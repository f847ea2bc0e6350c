/** A file of the data folder that this account may not use, as after a command that root ran. */
export class UnusableFile extends Error {
  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const why = code === 'EACCES' || code === 'EPERM' ? 'it belongs to another account' : code
    super(
      `${file} cannot be used: ${why}. Run commands as the account of the server, and give the file back: chown --reference ${folderOf(file)} ${file}`,
      { cause },
    )
    this.name = 'UnusableFile'
  }
}

const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')))
