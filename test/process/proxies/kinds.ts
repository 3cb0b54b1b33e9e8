import { join } from 'node:path'
import type { ProxyKind } from './proxy.js'

export const NGINX: ProxyKind = {
  name: 'nginx',
  installed: ['nginx', '-v'],
  configure: ({ folder, socket, ports }) => `
daemon off; user root; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  map $http_x_request_id $casework_request_id { default $http_x_request_id; "" $request_id; }
  upstream casework { ${ports.map((port) => `server 127.0.0.1:${String(port)};`).join(' ')} keepalive 16; }
  server {
    listen unix:${socket};
    large_client_header_buffers 4 96k;
    location / {
      proxy_pass http://casework;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Request-Id $casework_request_id;
      proxy_read_timeout 60s;
    }
  }
}`,
  command: ({ folder }) => ['nginx', '-p', folder, '-c', join(folder, 'proxy.conf'), '-e', 'stderr'],
}

export const HAPROXY: ProxyKind = {
  name: 'HAProxy',
  installed: ['haproxy', '-v'],
  configure: ({ socket, ports }) => `
global
  tune.bufsize 131072
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
frontend front
  bind unix@${socket}
  default_backend casework
backend casework
  option httpchk
  http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host casework.example
  default-server check inter 200ms fall 1 rise 1
${ports.map((port) => `  server casework${String(port)} 127.0.0.1:${String(port)}`).join('\n')}
`,
  command: ({ folder }) => ['haproxy', '-db', '-f', join(folder, 'proxy.conf')],
}

const VARNISH: ProxyKind = {
  name: 'Varnish',
  installed: ['varnishd', '-V'],
  configure: ({ ports }) => `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${String(ports[0])}"; }
sub vcl_recv { return (pass); }`,
  command: ({ folder, socket }) => [
    ...['varnishd', '-F', '-j', 'none', '-n', join(folder, 'varnish'), '-f', join(folder, 'proxy.conf'), '-a', socket],
    ...['-s', 'malloc,10m', '-p', 'http_req_size=128k', '-p', 'http_req_hdr_len=96k'],
    ...['-p', 'workspace_client=512k', '-p', 'workspace_backend=512k'],
  ],
}

const LIGHTTPD: ProxyKind = {
  name: 'lighttpd',
  installed: ['lighttpd', '-v'],
  configure: ({ folder, socket, ports }) => `
server.modules = ("mod_proxy")
server.document-root = "${folder}"
server.bind = "${socket}"
server.max-request-field-size = 98304
proxy.server = ("" => (("host" => "127.0.0.1", "port" => ${String(ports[0])})))
`,
  command: ({ folder }) => ['lighttpd', '-D', '-f', join(folder, 'proxy.conf')],
}

const CADDY: ProxyKind = {
  name: 'Caddy',
  installed: ['caddy', 'version'],
  configure: ({ socket, ports }) => `{
  admin off
  auto_https off
}
http:// {
  bind unix/${socket}
  reverse_proxy 127.0.0.1:${String(ports[0])}
}
`,
  command: ({ folder }) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'proxy.conf')],
}

/** The proxies that listen on a socket of the file system, so that no port has to be chosen for them. */
export const PROXIES: readonly ProxyKind[] = [NGINX, HAPROXY, VARNISH, LIGHTTPD, CADDY]
