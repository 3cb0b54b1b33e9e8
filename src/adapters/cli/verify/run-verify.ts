import { readFile } from 'node:fs/promises'
import { systemClock } from '../../../process/clock.js'
import { jsonReport } from '../../contract/report/json.js'
import { junitReport } from '../../contract/report/junit.js'
import type { Report } from '../../contract/report/report.js'
import { tableReport } from '../../contract/report/table.js'
import { CannotVerify } from '../../contract/verify/cannot-verify.js'
import { type Listed, listScenarios } from '../../contract/verify/listed.js'
import { type Discreet, discreet, withoutTokens } from '../../contract/verify/redact.js'
import { countsOf, type Result } from '../../contract/verify/result.js'
import type { Server } from '../../contract/verify/server.js'
import { verify } from '../../contract/verify/verify.js'
import { worldFile } from '../../contract/verify/world-state.js'
import { CommandFailure, wrongUsage } from '../failure.js'
import { openOutput } from '../output/open-output.js'
import { writeTo } from '../output/write-to.js'
import { progressOn } from '../progress.js'
import { addressIn, resetIn, tokensIn, type VerifyOptions } from './options.js'

const REPORTS = { table: tableReport, json: jsonReport, junit: junitReport } as const
const USUAL_WORLD = 'situations'

/**
 * Runs `casework verify` with its options.
 * @throws CommandFailure unless something was verified and all of it passed
 */
export async function runVerify(options: VerifyOptions): Promise<void> {
  const { world = USUAL_WORLD, printWorld, list } = options
  if (printWorld) return writeTo(process.stdout, await readFile(worldFile(world), 'utf8'))
  const listed = wantedIn(options)
  if (list) return writeTo(process.stdout, listed.map(lineOf).join(''))
  const tokens = discreet(await tokensIn(options))
  const server: Server = {
    ...{ url: addressIn(options), tokenOf: tokens.tokenOf, world, reset: resetIn(options) },
    ...{ hasJournal: options.journal, timeout: options.timeout * 1_000, clock: systemClock },
  }
  const began = new Date().toISOString()
  const found = await resultsOf(server, listed, tokens)
  await write({ url: server.url, began, ...found }, options)
  if (found.problem !== undefined) throw new CommandFailure([`${server.url} cannot be verified.`, found.problem])
  conclude(found.results)
}

function wantedIn({ operation: operations, only, except, readOnly, world }: VerifyOptions): Listed[] {
  const named = { ...(operations && { operations }), ...(only && { only }), ...(except && { except }) }
  const listed = listScenarios(named).filter(
    (one) => (world === undefined || one.world === world) && !(readOnly && one.changes),
  )
  if (listed.length === 0) throw wrongUsage('No scenario is like that; --list shows all of them.')
  return listed
}

function lineOf({ name, world, changes }: Listed): string {
  return `${changes ? 'changes' : 'keeps  '}  ${world.padEnd(10)}  ${name}\n`
}

async function resultsOf(
  server: Server,
  listed: readonly Listed[],
  tokens: Discreet,
): Promise<Pick<Report, 'results' | 'problem'>> {
  const progress = progressOn(process.stderr, 'sent', 'scenarios')
  let done = 0
  try {
    const results = await verify(server, listed, () => {
      done += 1
      progress.show(done)
    })
    return { results: results.map((result) => withoutTokens(result, tokens)) }
  } catch (error) {
    if (!(error instanceof CannotVerify)) throw error
    return { results: [], problem: tokens.redact(error.message) }
  } finally {
    progress.end()
  }
}

async function write(report: Report, { output, format = formatOf(output) }: VerifyOptions): Promise<void> {
  const printTable = () => (report.problem === undefined ? writeTo(process.stdout, tableReport(report)) : undefined)
  const text = REPORTS[format](report)
  if (output === undefined) return format === 'table' ? printTable() : writeTo(process.stdout, text)
  const file = await openOutput(output)
  try {
    await file.write(text)
    await file.keep()
  } finally {
    await file.discard()
  }
  if (!file.isStandard) await printTable()
}

function formatOf(output = ''): keyof typeof REPORTS {
  if (output.endsWith('.json')) return 'json'
  return output.endsWith('.xml') ? 'junit' : 'table'
}

function conclude(results: readonly Result[]): void {
  const { passed, failed } = countsOf(results)
  if (failed > 0)
    throw new CommandFailure([`${failed === 1 ? '1 scenario fails' : `${String(failed)} scenarios fail`}.`])
  if (passed === 0) throw new CommandFailure(['Nothing was verified: every scenario was skipped.'])
}
