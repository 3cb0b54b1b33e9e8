/** The body of an answer, before it is known in which format it goes out. */
export class View {
  constructor(
    /** The name of the XML root element. */
    readonly root: string,
    /** What JSON shows; XML shows the same by one rule (`serialization/xml.ts`). */
    readonly json: object,
  ) {}
}
