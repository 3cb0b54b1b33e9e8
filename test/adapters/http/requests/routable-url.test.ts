import t from 'tap'
import { routableUrl } from '../../../../src/adapters/http/requests/routable-url.js'

const AS_IT_IS = [
  '/',
  '/case/1,2/close',
  '/case/1%2C2/close',
  '/case/%C3%A9/close',
  '/case/1/close?a=%',
  '/case/1/close?a=http://b/',
  '/case/1/close#%',
  '//host/case/1/close',
  '*',
  'ftp://host/case/1/close',
]

for (const url of AS_IT_IS) t.equal(routableUrl(url), url, url)

const REWRITTEN: readonly (readonly [string, string])[] = [
  ['http://host/case/1/close', '/case/1/close'],
  ['HTTPS://user@host:8443/case/1/close?a=b', '/case/1/close?a=b'],
  ['http://host', '/'],
  ['http://host/', '/'],
  ['http://host?a=b', '/?a=b'],
  ['http://host/case/1%/close', '/case/1%25/close'],
  ['/case/1%/close', '/case/1%25/close'],
  ['/case/%zz/close', '/case/%25zz/close'],
  ['/case/%C3%28/close', '/case/%25C3%2528/close'],
  ['/case/%2C%/close', '/case/%252C%25/close'],
  ['/case/%/close?a=%', '/case/%25/close?a=%'],
]

for (const [url, expected] of REWRITTEN) t.equal(routableUrl(url), expected, url)

const long = `/case/${'%'.repeat(41_000)}`
const expected = `/case/${'%25'.repeat(994)}${'!'.repeat(40_006)}/close?a=%`
t.equal(routableUrl(`${long}/close?a=%`), expected, 'of a path that is too long the beginning can be shown')
