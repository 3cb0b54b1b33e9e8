/** Shows how far something is, where somebody looks. */
export interface Progress {
  show(records: number): void
  /** Wipes it, so that what is printed next begins on a clean line. */
  end(): void
}

const WIPED = '\r\u001b[2K'

/** A line that is written over and over on a terminal; nothing anywhere else. */
export function progressOn(terminal: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  if (terminal.isTTY !== true) return { show: () => undefined, end: () => undefined }
  return {
    show: (records) => terminal.write(`${WIPED}${records.toLocaleString('en-US')} records read`),
    end: () => terminal.write(WIPED),
  }
}
