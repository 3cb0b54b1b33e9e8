import type { Setting } from './members.js'

/** How a list of cases, or one of activities, is shown. */
export interface ListView<Item, Member extends string> {
  /** The name of the XML root element. */
  readonly root: 'cases' | 'activities'
  /** The name of the member that holds the list. */
  readonly name: 'case' | 'activity'
  /** Every member that an item can show, in this order. */
  readonly members: readonly Member[]
  /** What an item shows where nobody asks for more. */
  readonly usual: ReadonlySet<Member>
  /** An item with the chosen members. */
  readonly view: (item: Item, chosen: readonly Member[], setting: Setting) => object
}
