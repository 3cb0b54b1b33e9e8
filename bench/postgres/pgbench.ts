import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** More branches than clients, which would wait for each other. */
const SCALE = '60'

/** PostgreSQL's own benchmark, where the machine has it. */
export interface Pgbench {
  /** So many transactions of its TPC-B-like script by so many clients together: how many a second. */
  perSecond(clients: number, transactions: number): Promise<number>
}

/** Prepares the tables of pgbench in an empty database; null where the machine has no pgbench. */
export async function findPgbench(url: string, quick: boolean): Promise<Pgbench | null> {
  const found = await run('pgbench', ['--version']).catch(() => null)
  if (!found) return null
  await run('pgbench', ['--initialize', '--quiet', '--scale', quick ? '5' : SCALE, url])
  return {
    async perSecond(clients, transactions) {
      const each = String(Math.ceil(transactions / clients))
      const args = ['--no-vacuum', '--client', String(clients), '--transactions', each, '--protocol', 'prepared', url]
      const { stdout } = await run('pgbench', args)
      const rate = /tps = ([\d.]+)/.exec(stdout)?.[1]
      if (rate === undefined) throw new Error(`pgbench says nothing of its rate: ${stdout}`)
      return Number(rate)
    },
  }
}
