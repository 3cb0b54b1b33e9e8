import t from 'tap'
import { addressPolicy } from '../../../src/adapters/webhooks/address-policy.js'

/** Hosts that no webhook may call, each with the subnet that allows it. */
const HOSTILE: Readonly<Record<string, string>> = {
  '127.0.0.1': '127.0.0.0/8',
  '127.255.255.254': '127.0.0.0/8',
  '127.1': '127.0.0.0/8',
  '127.0.0.1.': '127.0.0.0/8',
  '2130706433': '127.0.0.1',
  '0x7f000001': '127.0.0.1/32',
  '0x7f.0.0.1': '127.0.0.0/8',
  '0177.0.0.1': '127.0.0.0/8',
  '017700000001': '127.0.0.0/8',
  '１２７.０.０.１': '127.0.0.0/8',
  '127.0.0.1%2e': '127.0.0.0/8',
  localhost: '127.0.0.0/8',
  'LOCALHOST.': '::1',
  'hook.localhost': '127.0.0.0/8',
  '0.0.0.0': '0.0.0.0/8',
  '0': '0.0.0.0/8',
  '10.0.0.1': '10.0.0.0/8',
  '10.255.255.255': '10.0.0.0/8',
  '012.1.2.3': '10.0.0.0/8',
  '167772161': '10.0.0.0/8',
  '100.64.0.1': '100.64.0.0/10',
  '100.100.100.200': '100.64.0.0/10',
  '169.254.169.254': '169.254.0.0/16',
  '0xa9fea9fe': '169.254.169.254',
  '172.16.0.1': '172.16.0.0/12',
  '172.31.255.255': '172.16.0.0/12',
  '192.0.0.192': '192.0.0.0/24',
  '192.0.2.1': '192.0.2.0/24',
  '192.88.99.1': '192.88.99.0/24',
  '192.168.1.1': '192.168.0.0/16',
  '198.18.0.1': '198.18.0.0/15',
  '198.51.100.7': '198.51.100.0/24',
  '203.0.113.7': '203.0.113.0/24',
  '224.0.0.1': '224.0.0.0/4',
  '239.255.255.250': '224.0.0.0/4',
  '240.0.0.1': '240.0.0.0/4',
  '255.255.255.255': '255.255.255.255',
  '168.63.129.16': '168.63.129.16',
  '[::]': '::/128',
  '[::1]': '::1',
  '[0:0:0:0:0:0:0:1]': '::1/128',
  '[::ffff:127.0.0.1]': '127.0.0.0/8',
  '[::ffff:7f00:1]': '127.0.0.0/8',
  '[::ffff:10.0.0.1]': '10.0.0.0/8',
  '[::ffff:a9fe:a9fe]': '169.254.0.0/16',
  '[::127.0.0.1]': '::/96',
  '[64:ff9b::127.0.0.1]': '64:ff9b::/96',
  '[64:ff9b::a9fe:a9fe]': '64:ff9b::/96',
  '[64:ff9b:1::8.8.8.8]': '64:ff9b:1::/48',
  '[100::1]': '100::/64',
  '[2001::1]': '2001::/32',
  '[2001:2::1]': '2001:2::/48',
  '[2001:db8::1]': '2001:db8::/32',
  '[2002:7f00:1::]': '2002::/16',
  '[3fff::1]': '3fff::/20',
  '[5f00::1]': '5f00::/16',
  '[fc00::1]': 'fc00::/7',
  '[fd00:ec2::254]': 'fd00::/8',
  '[fe80::1]': 'fe80::/10',
  '[fec0::1]': 'fec0::/10',
  '[ff02::1]': 'ff00::/8',
}
const PUBLIC = ['8.8.8.8', '1.1.1.1.', '134744072', '100.63.255.255', '172.32.0.1', '169.253.0.1', '198.20.0.1']
const PUBLIC_6 = ['[2606:4700:4700::1111]', '[2001:4860:4860::8888]', '[::ffff:8.8.8.8]', '[64:ff9b::8.8.8.8]']

const open = addressPolicy([])

void t.test('hosts that no webhook may call, unless their subnet is allowed', async (t) => {
  t.ok(Object.keys(HOSTILE).length >= 40)
  for (const [host, subnet] of Object.entries(HOSTILE)) {
    const [url, plain] = [`https://${host}:8443/hook`, `http://${host}/hook`]
    t.equal(open.mayCall(url), false, url)
    t.equal(open.mayCall(plain), false, plain)
    t.equal(addressPolicy([subnet]).mayCall(url), true, `${url} with ${subnet}`)
    t.equal(addressPolicy(['11.0.0.0/8', subnet]).mayCall(plain), true, `${plain} with ${subnet}`)
    t.equal(addressPolicy(['11.0.0.0/8']).mayCall(url), false, `${url} with another subnet`)
  }
})

void t.test('public hosts are called over https only', async (t) => {
  for (const host of [...PUBLIC, ...PUBLIC_6, 'hooks.example.com', 'xn--bcher-kva.example']) {
    t.equal(open.mayCall(`https://${host}/hook?a=b`), true, host)
    t.equal(open.mayCall(`http://${host}/`), false, `${host} without TLS`)
  }
  const some = addressPolicy(['10.0.0.0/8'])
  t.equal(some.mayCall('http://8.8.8.8/'), false, 'another subnet allows no plain HTTP')
  t.equal(some.mayCall('http://hooks.example.com/'), true, 'a name may lead to an allowed address')
  t.equal(addressPolicy(['0.0.0.0/0']).mayCall('http://8.8.8.8/'), true, 'everything is allowed')
})

void t.test('texts that are no URL to call', async (t) => {
  const odd = ['', 'hooks.example.com', '//hooks.example.com', 'ftp://hooks.example.com/', 'file:///etc/passwd']
  const withUser = ['https://user@hooks.example.com/', 'https://:secret@hooks.example.com/', 'https://a:b@8.8.8.8/']
  const broken = ['https://', 'https://1.2.3.4.5/', 'https://[fe80::1%25eth0]/', 'https://a b/', 'https://256.1.1.1/']
  for (const url of [...odd, ...withUser, ...broken, 'ws://8.8.8.8/', 'data:text/plain,a', 'javascript:alert(1)']) {
    t.equal(addressPolicy(['0.0.0.0/0', '::/0']).mayCall(url), false, url)
  }
})

void t.test('addresses that a name may lead to', async (t) => {
  const some = addressPolicy(['10.1.0.0/16', 'fe80::/10'])
  const [https, http] = [new URL('https://hooks.example/'), new URL('http://hooks.example/')]
  t.equal(some.mayConnect(https, '10.1.2.3'), true)
  t.equal(some.mayConnect(http, '10.1.2.3'), true)
  t.equal(some.mayConnect(http, '::ffff:10.1.2.3'), true)
  t.equal(some.mayConnect(https, '10.2.0.1'), false)
  t.equal(some.mayConnect(https, '8.8.8.8'), true)
  t.equal(some.mayConnect(http, '8.8.8.8'), false)
  t.equal(open.mayConnect(https, 'fe80::1%eth0'), false)
  t.equal(some.mayConnect(https, 'fe80::1%eth0'), true)
  t.equal(open.mayConnect(https, '::ffff:192.168.1.1'), false)
})
