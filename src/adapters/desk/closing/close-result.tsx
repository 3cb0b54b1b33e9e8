import { useMemo, useState } from 'preact/hooks'
import type { CaseList } from '../cases/case-list.js'
import { useTexts } from '../i18n/use-texts.js'
import type { CloseRun } from './close-run.js'
import { csvOf } from './csv.js'
import { type Outcome, outcomesOf } from './outcomes.js'
import { saveFile } from './save-file.js'

/** How many cases the dialog itself lists; the copy and the file have all. */
const LISTED = 100

interface CloseResultProps {
  readonly run: CloseRun
  readonly list: CaseList
  readonly end: () => void
}

/** What was closed, what was not and why: to be read, copied or kept as a file. */
export function CloseResult({ run, list, end }: CloseResultProps) {
  const { text } = useTexts()
  const [isCopied, setCopied] = useState(false)
  const outcomes = useMemo(() => outcomesOf(run, list), [run, list])
  const numberOf = (result: Outcome['result']) => outcomes.filter((one) => one.result === result).length
  const [left, unknown] = [numberOf('left'), numberOf('unknown')]
  const names = { closed: text('resultClosed'), left: text('resultNotClosed'), unknown: text('resultNotKnown') }
  const heads = [text('columnCase'), text('columnSubject'), text('outcome'), text('reason')]
  const table = () => [
    heads,
    ...outcomes.map(({ id, subject, result, reason }) => [id, subject, names[result], reason]),
  ]

  const copy = async () => {
    await navigator.clipboard.writeText(
      table()
        .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
        .join('\n'),
    )
    setCopied(true)
  }
  return (
    <>
      <h2 id="closing-title" tabIndex={-1}>
        {text('resultTitle', { n: run.closed.length })}
      </h2>
      {left > 0 && <p>{text('resultLeft', { n: left })}</p>}
      {unknown > 0 && <p>{text('resultUnknown', { n: unknown })}</p>}
      {/* A region that scrolls takes the focus, so that the keyboard can scroll it. */}
      <div class="outcomes" role="region" tabIndex={0} aria-labelledby="closing-title">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.slice(0, LISTED).map(({ id, subject, result, reason }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{subject}</td>
                <td>{names[result]}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {outcomes.length > LISTED && <p>{text('listCut', { n: outcomes.length - LISTED })}</p>}
      </div>
      <div class="actions">
        <button type="button" onClick={() => void copy()}>
          {text('copy')}
        </button>
        <span role="status">{isCopied && text('copied')}</span>
        <button type="button" onClick={() => saveFile('closed-cases.csv', 'text/csv', csvOf(table()))}>
          {text('download')}
        </button>
        <button type="button" class="primary" onClick={end}>
          {text('done')}
        </button>
      </div>
    </>
  )
}
