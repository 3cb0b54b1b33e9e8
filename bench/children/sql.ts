import { openBareSql } from '../bare-sql.js'
import { answerParent, tellReady } from './parent.js'

// The bare SQL, in a process of its own like the service.
const [file = ''] = process.argv.slice(2)
const bare = openBareSql(file)
const closeGroups = (groups: readonly (readonly number[])[]): number => {
  const began = performance.now()
  for (const ids of groups) bare.close(ids)
  return performance.now() - began
}
answerParent({ closeGroups, checkpoint: bare.checkpoint }, bare.end)
tellReady('')
