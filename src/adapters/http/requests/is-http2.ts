import type { IncomingMessage } from 'node:http'
import type { Http2ServerRequest } from 'node:http2'

/** Whether a request came over HTTP/2, as in some hosts. An HTTP/1 request can claim that version, too. */
export function isHttp2(raw: IncomingMessage | Http2ServerRequest): raw is Http2ServerRequest {
  return 'stream' in raw
}
