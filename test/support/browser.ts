import { spawnSync } from 'node:child_process'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import type { Test } from 'tap'
import { temporaryFolder } from './temporary-folder.js'
import './no-limit.js'

/** Starts the browser that a package brings; null where it does not run: it is made for Linux on x64, and needs NSS. */
export async function startBrowser(t: Test): Promise<Browser | null> {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  // The package unpacks itself into this folder.
  process.env['TMPDIR'] = folder.path
  chromium.setGraphicsMode = false
  const executablePath = await chromium.executablePath()
  if (spawnSync(executablePath, ['--version']).status !== 0) return null
  const browser = await driver.launch({ executablePath })
  t.teardown(() => browser.close())
  return browser
}
