import { isIP } from 'node:net'

/** The items of a comma-separated list; none of an empty text. */
export function listIn(text: string): string[] {
  return text === '' ? [] : text.split(',')
}

/** Whether a text is an address, or one with the length of its subnet. */
export function isSubnet(text: string): boolean {
  const [address = '', length = '0'] = text.split('/')
  const version = isIP(address)
  return version !== 0 && Number(length) <= (version === 4 ? 32 : 128)
}
