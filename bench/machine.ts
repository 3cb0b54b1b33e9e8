import { statfsSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'

const TMPFS = 0x01021994

/** Describes the machine, and how busy it is already; call it before the run. */
export function machine(directory: string): string {
  const processors = cpus()
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  // A sync costs nothing in a file system in memory, so the figures of the store would mean nothing.
  const disk = statfsSync(directory).type === TMPFS ? 'files in MEMORY: no sync reaches a disk' : 'files on disk'
  const model = processors[0]?.model.trim() ?? 'unknown processor'
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${String(processors.length)} × ${model}, ${memory}, ${platform()} ${arch()}, Node ${process.version}, ${disk}, load average before ${load}`
}
