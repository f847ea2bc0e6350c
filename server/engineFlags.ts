/** The engine's flags for its heap (decision 65). It takes them only where a process starts: set later, they did nothing. */
export const ENGINE_FLAGS = ['--max-semi-space-size=32', '--no-memory-reducer', '--heap-growing-percent=100'] as const

/**
 * Starts the program of this process again with the engine's flags, unless it has them. It stays the same process:
 * its parent sees its output and its end, and signals arrive. Flags of the operator come last, and win.
 *
 * Windows cannot replace a process. A server works without the flags, and collects garbage more often.
 */
export function startWithFlags(): void {
  if (process.platform === 'win32' || ENGINE_FLAGS.every((flag) => process.execArgv.includes(flag))) return
  const { execPath, execArgv, argv } = process
  process.execve?.(execPath, [execPath, ...ENGINE_FLAGS, ...execArgv, ...argv.slice(1)], process.env)
}
