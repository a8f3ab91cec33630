/** What every common header field means, in one sentence each. Read by the response card and the glossary. */

/** Which messages carry it. */
export type HeaderSide = 'request' | 'response' | 'both'

export interface HeaderMeaning {
  /** As its specification spells it. */
  readonly name: string
  readonly side: HeaderSide
  /** One sentence. */
  readonly means: string
  /** Where it is defined: `RFC 9110 section 12.5.1`. */
  readonly source: string
}

/** Name, side, meaning, source. */
const table = `
Accept | request | Which media types the client can use, best first by their \`q\` weights. | RFC 9110 section 12.5.1
Accept-CH | response | Which hints about itself the client should send next time. | RFC 8942 section 3.1
Accept-Charset | request | Which character encodings the client wants; today everybody sends UTF-8 and ignores it. | RFC 9110 section 12.5.2
Accept-Encoding | request | Which compressions of the body the client can undo. | RFC 9110 section 12.5.3
Accept-Language | request | Which human languages the reader understands, best first. | RFC 9110 section 12.5.4
Accept-Patch | response | In which formats this resource takes a PATCH. | RFC 5789 section 3.1
Accept-Post | response | Which media types can be posted to this resource. | W3C Linked Data Platform section 7.1
Accept-Ranges | response | Whether parts of this resource can be asked for, and in which unit. | RFC 9110 section 14.3
Access-Control-Allow-Credentials | response | Whether a page of another origin may read an answer to a request with cookies. | WHATWG Fetch
Access-Control-Allow-Headers | response | Which headers a page of another origin may send. | WHATWG Fetch
Access-Control-Allow-Methods | response | Which methods a page of another origin may use. | WHATWG Fetch
Access-Control-Allow-Origin | response | Which origin’s pages a browser lets read this response; \`*\` is all of them. | WHATWG Fetch
Access-Control-Expose-Headers | response | Which response headers a page of another origin may see. | WHATWG Fetch
Access-Control-Max-Age | response | For how many seconds a browser may remember what a preflight allowed. | WHATWG Fetch
Access-Control-Request-Headers | request | Asks in a preflight: may the real request have these headers? | WHATWG Fetch
Access-Control-Request-Method | request | Asks in a preflight: may the real request use this method? | WHATWG Fetch
Age | response | How many seconds ago the origin server made or checked what a cache hands out now. | RFC 9111 section 5.1
Allow | response | Which methods this resource supports; a 405 must have it. | RFC 9110 section 10.2.1
Alt-Svc | response | Where else, and with which protocol, the same service can be reached. | RFC 7838 section 3
Authentication-Info | response | What the server adds after the credentials were accepted, such as a next nonce. | RFC 9110 section 11.6.3
Authorization | request | The credentials that prove who asks: a scheme and its value. | RFC 9110 section 11.6.2
Cache-Control | both | What caches on the way may keep, for how long, and when they must ask again. | RFC 9111 section 5.2
Cache-Status | response | What each cache on the way did with the request: hit, forwarded, stored. | RFC 9211 section 2
Clear-Site-Data | response | Asks the browser to forget what it keeps for this site. | W3C Clear Site Data
Connection | both | What holds for this one connection only: keep it, close it, or which headers end here. | RFC 9110 section 7.6.1
Content-Digest | both | A checksum of exactly these body bytes, to notice damage. | RFC 9530 section 2
Content-Disposition | both | Whether to show the body or save it, and under which file name; in a form, which field this part is. | RFC 6266 section 4
Content-Encoding | both | How the body was compressed; undo it to get what Content-Type describes. | RFC 9110 section 8.4
Content-Language | both | For readers of which language the body is meant. | RFC 9110 section 8.5
Content-Length | both | How many bytes of body follow the empty line. | RFC 9110 section 8.6
Content-Location | both | An address of its own for exactly this version of the resource. | RFC 9110 section 8.7
Content-MD5 | both | An old checksum of the body; removed from HTTP because MD5 can be forged. | RFC 1864 section 2
Content-Range | both | Which part of the whole this body is: first byte, last byte, total. | RFC 9110 section 14.4
Content-Security-Policy | response | From where a browser may load scripts, pictures and the rest of this page. | W3C Content Security Policy
Content-Security-Policy-Report-Only | response | A policy that is only tried out: the browser reports what it would have blocked. | W3C Content Security Policy
Content-Type | both | What the body is, as a media type, and for text its character encoding. | RFC 9110 section 8.3
Cookie | request | The names and values that this server asked the client to bring back. | RFC 6265 section 4.2
Cross-Origin-Embedder-Policy | response | Lets a page load only what agreed to be embedded. | WHATWG HTML
Cross-Origin-Opener-Policy | response | Keeps windows of other origins from holding on to this one. | WHATWG HTML
Cross-Origin-Resource-Policy | response | Whose pages may embed this resource. | WHATWG Fetch
Date | both | When the message was made, by the clock of whoever made it. | RFC 9110 section 6.6.1
Deprecation | response | Since when this resource should not be used any more. | RFC 9745 section 2
Depth | request | How far down a WebDAV request reaches: the thing, its children, or everything. | RFC 4918 section 10.2
Destination | request | Where a WebDAV COPY or MOVE should put the resource. | RFC 4918 section 10.3
DNT | request | Asked not to be tracked; few listened, and it was given up. | W3C Tracking Preference Expression
Early-Data | request | Says that the request came before the TLS handshake was done and could be a replay. | RFC 8470 section 5.1
ETag | response | A tag for this version of the resource; send it back to ask whether it changed. | RFC 9110 section 8.8.3
Expect | request | Asks the server to agree, with a 100, before the body is sent. | RFC 9110 section 10.1.1
Expires | response | The moment from which the response is stale; Cache-Control’s max-age wins over it. | RFC 9111 section 5.3
Forwarded | request | What proxies changed on the way: for whom they asked, at which host, by which scheme. | RFC 7239 section 4
From | request | The mail address of the person behind the client, mostly set by robots. | RFC 9110 section 10.1.2
Host | request | Which of the sites on this machine is meant; HTTP/1.1 requires it. | RFC 9110 section 7.2
Idempotency-Key | request | A key of the client’s own, so that a request sent twice is done once. | IETF draft: Idempotency-Key
If-Match | request | Do it only if the resource still has this tag; otherwise answer 412. | RFC 9110 section 13.1.1
If-Modified-Since | request | Send it only if it changed after this time; otherwise answer 304. | RFC 9110 section 13.1.3
If-None-Match | request | Send it only if it has none of these tags; otherwise answer 304. | RFC 9110 section 13.1.2
If-Range | request | Send the missing part if nothing changed, or else the whole. | RFC 9110 section 13.1.5
If-Unmodified-Since | request | Do it only if it has not changed after this time; otherwise answer 412. | RFC 9110 section 13.1.4
Keep-Alive | both | How long, and for how many requests, the sender means to keep the connection. | RFC 2068 section 19.7.1.1
Last-Event-ID | request | The last server-sent event that arrived, to go on from there. | WHATWG HTML section 9.2
Last-Modified | response | When the resource was changed last, as far as the server knows. | RFC 9110 section 8.8.2
Link | both | Addresses that belong to this one, each with its relation, such as \`next\` for the next page. | RFC 8288 section 3
Location | response | Where to go: the redirect’s target, or the address of what was created. | RFC 9110 section 10.2.2
Max-Forwards | request | How many more proxies may pass a TRACE or OPTIONS on. | RFC 9110 section 7.6.2
MIME-Version | both | A left-over of mail, which HTTP does not need. | RFC 9112 section B.1
Origin | request | Which site’s page caused the request; browsers set it, pages cannot. | RFC 6454 section 7
Permissions-Policy | response | Which features, such as camera or location, this page and its frames may use. | W3C Permissions Policy
Pragma | both | HTTP/1.0’s \`no-cache\`; Cache-Control has taken its place. | RFC 9111 section 5.4
Prefer | request | Wishes that the server may follow or not, such as a short answer. | RFC 7240 section 2
Preference-Applied | response | Which of the client’s wishes were followed. | RFC 7240 section 3
Priority | both | How urgent this response is compared with others of the same connection. | RFC 9218 section 5
Proxy-Authenticate | response | How the proxy wants the client to prove who it is; comes with 407. | RFC 9110 section 11.7.1
Proxy-Authorization | request | Credentials for the proxy; they end there. | RFC 9110 section 11.7.2
Proxy-Connection | request | A mistake of old browsers that proxies should ignore; Connection is meant. | RFC 9112 section C.2.2
Proxy-Status | response | How the proxies on the way got on with the request, and what failed. | RFC 9209 section 2
Range | request | Asks for a part of the resource, such as \`bytes=0-99\`; a 206 brings it. | RFC 9110 section 14.2
RateLimit | response | How much of the allowance is left, and when it is renewed. | IETF draft: RateLimit header fields
RateLimit-Limit | response | How many requests are allowed in one window of time. | IETF draft: RateLimit header fields
RateLimit-Policy | response | How many requests are allowed in which time. | IETF draft: RateLimit header fields
RateLimit-Remaining | response | How many requests are left in this window of time. | IETF draft: RateLimit header fields
RateLimit-Reset | response | In how many seconds the count starts again. | IETF draft: RateLimit header fields
Referer | request | The address that led here; the misspelling has been the standard since 1996. | RFC 9110 section 10.1.3
Referrer-Policy | response | How much of this page’s address links may tell other sites. | W3C Referrer Policy
Repr-Digest | both | A checksum of the whole representation, also when only a part of it is sent. | RFC 9530 section 3
Retry-After | response | How many seconds to wait, or until when, before trying again. | RFC 9110 section 10.2.3
Sec-Fetch-Dest | request | What the browser wants it for: a page, a picture, a script. | W3C Fetch Metadata
Sec-Fetch-Mode | request | How the browser asks: a navigation, a fetch with or without CORS. | W3C Fetch Metadata
Sec-Fetch-Site | request | Whether the request comes from this site’s own pages or from elsewhere. | W3C Fetch Metadata
Sec-Fetch-User | request | Says that a person caused the navigation. | W3C Fetch Metadata
Sec-WebSocket-Accept | response | Proves that the server understood the WebSocket handshake. | RFC 6455 section 11.3.3
Sec-WebSocket-Key | request | A random value that the WebSocket server must answer to. | RFC 6455 section 11.3.1
Sec-WebSocket-Protocol | both | What will be spoken over the WebSocket. | RFC 6455 section 11.3.4
Sec-WebSocket-Version | both | The version of the WebSocket protocol, 13. | RFC 6455 section 11.3.5
Server | response | The software that answered; some servers keep it to themselves. | RFC 9110 section 10.2.4
Server-Timing | response | How long the server’s own steps took, for the developer’s tools. | W3C Server Timing
Set-Cookie | response | A name and value to bring back, with the rules of where and for how long; one field for each cookie. | RFC 6265 section 4.1
SourceMap | response | Where the map from this script to its source lies. | ECMA-426
Strict-Transport-Security | response | Come over HTTPS only, for this many seconds. | RFC 6797 section 6.1
Sunset | response | When this resource is expected to disappear. | RFC 8594 section 3
TE | request | Which transfer codings the client takes, and whether it reads trailers. | RFC 9110 section 10.1.4
Timing-Allow-Origin | response | Whose pages may read the detailed loading times. | W3C Resource Timing
Traceparent | request | To which distributed trace the request belongs. | W3C Trace Context
Trailer | both | Which headers will follow after the body. | RFC 9110 section 6.6.2
Transfer-Encoding | both | How the body is framed on this connection: \`chunked\` sends it piece by piece, its length unknown at the start. | RFC 9112 section 6.1
Upgrade | both | Offers, or announces with 101, to go on in another protocol. | RFC 9110 section 7.8
Upgrade-Insecure-Requests | request | The browser would rather have the HTTPS version. | W3C Upgrade Insecure Requests
User-Agent | request | Which program asks; servers count by it, and some refuse by it. | RFC 9110 section 10.1.5
Vary | response | Which request headers chose this answer, so that caches keep one copy for each. | RFC 9110 section 12.5.5
Via | both | Through which proxies the message came. | RFC 9110 section 7.6.3
Want-Content-Digest | both | Asks for a checksum of the body, by which algorithms. | RFC 9530 section 4
Warning | both | What a cache had to say about a doubtful answer; not used any more. | RFC 9111 section 5.5
WWW-Authenticate | response | How the server wants the client to prove who it is; comes with 401. | RFC 9110 section 11.6.1
X-Content-Type-Options | response | With \`nosniff\`: believe Content-Type and do not look at the bytes. | WHATWG Fetch
X-Forwarded-For | request | For which address a proxy asks, the first client leftmost; anybody can write it. | A convention without a specification
X-Forwarded-Host | request | Which host the client asked the proxy for. | A convention without a specification
X-Forwarded-Proto | request | Whether the client spoke HTTP or HTTPS with the proxy. | A convention without a specification
X-Frame-Options | response | Whether other pages may put this one into a frame. | RFC 7034 section 2
X-Powered-By | response | The framework behind the answer, which is mostly advertising. | A convention without a specification
X-RateLimit-Limit | response | How many requests are allowed in one window of time. | A convention without a specification
X-RateLimit-Remaining | response | How many requests are left in this window of time. | A convention without a specification
X-RateLimit-Reset | response | When the count starts again; mostly as seconds since 1970. | A convention without a specification
X-RateLimit-Resource | response | Which of the server’s allowances this request counted against. | A convention without a specification
X-RateLimit-Used | response | How many requests of this window were used. | A convention without a specification
X-Request-Id | both | A number for this one request, to find it in the server’s logs. | A convention without a specification
X-Requested-With | request | Set by old libraries to tell a script’s request from a page load. | A convention without a specification
`

/** In the order of their names. */
export const headerMeanings: readonly HeaderMeaning[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [name = '', side, means = '', source = ''] = row.split(' | ')
    if (side !== 'request' && side !== 'response' && side !== 'both') throw new Error(row)
    return { name, side, means, source }
  })

const byName = new Map(headerMeanings.map((meaning) => [meaning.name.toLowerCase(), meaning]))

/** Any letter case; null for a header that is not common. */
export function headerMeaning(name: string): HeaderMeaning | null {
  return byName.get(name.toLowerCase()) ?? null
}
