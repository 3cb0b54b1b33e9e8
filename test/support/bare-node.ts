import './no-limit.js'

/**
 * How to run Node.js as a user would: `spawn('env', [...BARE_NODE, script])`. The test runner preloads itself into every
 * process otherwise, which costs more than most of what is run here. `env` becomes what it runs: pid and signals are
 * those of Node.js.
 */
export const BARE_NODE = ['-u', 'NODE_OPTIONS', process.execPath]
