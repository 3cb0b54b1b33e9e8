import { BlockList, isIP } from 'node:net'

/** Decides which receivers may be called (contract, section 4b). */
export interface AddressPolicy {
  /** Whether a URL may be called, as far as the URL itself shows it: a name may still lead to a forbidden address. */
  mayCall(url: string): boolean
  /** Whether an address may be connected to for a URL. */
  mayConnect(url: URL, address: string): boolean
}

/** Addresses of IPv4 that no receiver on the internet has (the registry of RFC 6890), or that belong to a cloud. */
const FORBIDDEN_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // The metadata of Azure's virtual machines.
  '168.63.129.16/32',
]
/** Of IPv6, only this part is given to networks (RFC 4291). */
const GLOBAL_6 = '2000::/3'
/** Special uses within that part: Teredo and other protocols, documentation, 6to4, documentation. */
const FORBIDDEN_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
/** Behind these prefixes an address of IPv6 is one of IPv4: IPv4-mapped, and NAT64. */
const EMBEDDING = [
  { prefix: '::ffff:', length: 96 },
  { prefix: '64:ff9b::', length: 96 },
]
/** The names that always mean the machine itself (RFC 6761). */
const LOCAL_NAME = /^(.*\.)?localhost\.?$/
const LOCAL_ADDRESSES = ['127.0.0.1', '::1']

const GLOBAL = listOf([GLOBAL_6, ...EMBEDDING.map(({ prefix, length }) => `${prefix}0.0.0.0/${String(length)}`)])
const FORBIDDEN = listOf([...FORBIDDEN_4, ...FORBIDDEN_6, ...FORBIDDEN_4.flatMap(embedded)])

/**
 * Lets through `https` to public addresses, and `https` and `http` to the subnets that an operator allows.
 * @param allowed addresses and subnets, e.g. `10.0.0.0/8`
 */
export function addressPolicy(allowed: readonly string[]): AddressPolicy {
  const list = listOf(allowed)

  function mayConnect({ protocol }: URL, address: string): boolean {
    return has(list, address) || (protocol === 'https:' && isPublic(address))
  }

  return {
    mayConnect,
    mayCall(text) {
      if (!URL.canParse(text)) return false
      const url = new URL(text)
      const { protocol, username, password } = url
      if (username !== '' || password !== '') return false
      const address = addressIn(url)
      if (address !== null) return ['https:', 'http:'].includes(protocol) && mayConnect(url, address)
      if (LOCAL_NAME.test(url.hostname)) return LOCAL_ADDRESSES.some((local) => mayConnect(url, local))
      return protocol === 'https:' || (protocol === 'http:' && allowed.length > 0)
    },
  }
}

/** The address that a URL names itself; null for a name. The parser of URLs has read every notation of it. */
export function addressIn({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(host) === 0 ? null : host
}

function isPublic(address: string): boolean {
  return (isIP(address) === 4 || has(GLOBAL, address)) && !has(FORBIDDEN, address)
}

function has(list: BlockList, address: string): boolean {
  // A resolver may name the interface of a link-local address, e.g. `fe80::1%eth0`.
  return list.check(address.replace(/%.*$/, ''), isIP(address) === 4 ? 'ipv4' : 'ipv6')
}

function embedded(subnet: string): string[] {
  const [address = '', length = ''] = subnet.split('/')
  return EMBEDDING.map((outer) => `${outer.prefix}${address}/${String(outer.length + Number(length))}`)
}

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [address = '', length] = subnet.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    list.addSubnet(address, length === undefined ? (family === 'ipv4' ? 32 : 128) : Number(length), family)
  }
  return list
}
