/** Waits for so many milliseconds. */
export function waitFor(milliseconds: number): Promise<void> {
  return new Promise((waited) => {
    setTimeout(waited, milliseconds)
  })
}
