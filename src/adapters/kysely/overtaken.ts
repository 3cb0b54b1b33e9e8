/** Another transaction was quicker. Nothing is wrong: the same unit may well succeed when it is run again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}
