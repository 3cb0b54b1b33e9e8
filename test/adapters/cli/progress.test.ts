import t from 'tap'
import { progressOn } from '../../../src/adapters/cli/progress.js'

function shownOn(isTTY?: true): string {
  let shown = ''
  const progress = progressOn({ ...(isTTY && { isTTY }), write: (text: string) => (shown += text) })
  progress.show(1_000)
  progress.show(12_000)
  progress.end()
  return shown
}

t.equal(shownOn(), '', 'no terminal')
t.equal(shownOn(true), '\r\u001b[2K1,000 records read\r\u001b[2K12,000 records read\r\u001b[2K')
