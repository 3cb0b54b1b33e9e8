/** The folders of `fixtures/contract`: operations that go together. */
export const FOLDERS = ['close', 'reads', 'pick', 'complete', 'transfer', 'create', 'closability', 'journal'] as const
export type Folder = (typeof FOLDERS)[number]

/** The worlds of `fixtures/worlds` in which scenarios are set. */
export const WORLDS = ['situations', 'reading', 'demo'] as const
export type WorldName = (typeof WORLDS)[number]
