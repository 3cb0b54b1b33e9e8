/** The part of a journal entry that the page shows, as the service tells it. */
export interface ShownEntry {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly by: { readonly user?: { readonly id: string }; readonly client?: { readonly id: string } }
  readonly case?: { readonly id: string }
  readonly movedFrom?: { readonly id: string }
  readonly activity?: { readonly id: string }
  readonly edited?: readonly string[]
  readonly assignedTo?: { readonly before?: string; readonly after?: string }
  readonly queue?: { readonly before?: string; readonly after?: string }
}

/** The cases that an entry is about: one; two where an activity was moved; none where it has no case. */
export function casesOf({ case: of, movedFrom }: ShownEntry): readonly string[] {
  return [of, movedFrom].flatMap((one) => one?.id ?? [])
}
