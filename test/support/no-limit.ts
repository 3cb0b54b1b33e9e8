import t from 'tap'

/**
 * Takes away the 30 s that tap gives to a test: how long a test with a service or a database takes depends on the
 * machine and on what else it does. `scripts/run-tests.js` ends a file that hangs.
 */
t.setTimeout(0)
