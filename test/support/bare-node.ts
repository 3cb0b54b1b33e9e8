import './no-limit.js'

/**
 * How to run Node.js as a user would: `spawn('env', [...BARE_NODE, script])`. Otherwise the test runner preloads itself
 * into every process, which costs more than most programs here. `env` becomes the program that it runs: pid and signals
 * are those of Node.js.
 */
export const BARE_NODE = ['-u', 'NODE_OPTIONS', process.execPath]
