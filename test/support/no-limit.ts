import t from 'tap'

/**
 * Removes the limit of 30 s that tap gives to a test: the time of a test with a service or a database depends on the
 * machine and on its other work. `scripts/run-tests.js` ends a file that hangs.
 */
t.setTimeout(0)
