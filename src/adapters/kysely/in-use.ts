/** Another process has a database open. */
export function inUse(): Error {
  return new Error('The database is in use: stop the service first.')
}
