import { runFolder } from './run-folder.js'

runFolder('reads')
