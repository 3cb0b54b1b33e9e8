/** Shows on a terminal how far a command is. */
export interface Progress {
  show(records: number): void
  /** Wipes the line, so that the next output begins on a clean one. */
  end(): void
}

const WIPED = '\r\u001b[2K'

/** Where progress may be shown. */
export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A line that is written over and over on a terminal; nothing anywhere else. */
export function progressOn(terminal: Terminal, done = 'read', what = 'records'): Progress {
  if (terminal.isTTY !== true) return { show: () => undefined, end: () => undefined }
  return {
    show: (records) => terminal.write(`${WIPED}${records.toLocaleString('en-US')} ${what} ${done}`),
    end: () => terminal.write(WIPED),
  }
}
