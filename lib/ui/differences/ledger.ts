/**
 * Every way in which the client differs from Python's requests, and why: the text of the page
 * `/differences`. A test holds it against requests' own list of names and the client's refusals.
 */

export interface Difference {
  /** What it is about, in a few words; also what a reader scans. */
  readonly about: string
  /** In Python's requests. Backticks set code. */
  readonly python: string
  /** Here. */
  readonly here: string
  /** Why, in one sentence; left out where the columns say it. */
  readonly why?: string
}

export interface Topic {
  /** The fragment that links lead to. */
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly differences: readonly Difference[]
}

const language: Topic = {
  id: 'language',
  title: 'Because the language is another',
  lead: 'The same idea, said in TypeScript. These you meet in the first hour.',
  differences: [
    {
      about: 'Waiting',
      python: 'A call blocks until the answer is there.',
      here: 'A call returns a promise: `await requests.get(url)`. Reading a fetched body does not wait: `response.text`, `response.json()`.',
      why: 'JavaScript has one thread; a program that waits must say so.',
    },
    {
      about: 'Truth of a response',
      python: '`if response:` asks for a status below 400.',
      here: '`if (response.ok)`.',
      why: 'Every object is true here. The editor remarks on `if (response)`.',
    },
    {
      about: 'Names',
      python: '`status_code`, `raise_for_status`',
      here: '`statusCode`, `raiseForStatus`: the same words in camelCase.',
    },
    {
      about: 'Options',
      python: '`get(url, params=…, timeout=…)`',
      here: '`get(url, { params: …, timeout: … })`: one object, last. An unknown option throws a TypeError with the nearest name, as a misspelt keyword does in Python.',
    },
    {
      about: 'Positional arguments',
      python: '`get(url, params)`, `post(url, data, json)`',
      here: 'Only the URL stands outside of the options.',
    },
    {
      about: 'Tuples',
      python: "`('user', 'pass')`, `(2, 5)`, lists of pairs",
      here: "Arrays: `['user', 'pass']`, `[2, 5]`, `[['a', '1'], ['a', '2']]`.",
    },
    {
      about: 'Bytes',
      python: "`b'…'`, `.content`",
      here: '`Uint8Array`, with `TextEncoder` and `TextDecoder` between bytes and text.',
    },
    {
      about: 'Missing keys',
      python: '`KeyError`, or `AttributeError` for `codes.tea`',
      here: '`undefined`: in headers, cookies and `codes` alike.',
    },
    {
      about: 'Comparing headers',
      python: '`==`, `len(…)`, `in`',
      here: "`headers.equals(other)`, `headers.size`, `'x' in headers`.",
    },
    {
      about: 'Values in a query or form',
      python: '`True` is sent as `True`, `1.0` as `1.0`',
      here: '`true` is sent as `true`, `1.0` as `1`.',
    },
    {
      about: 'JSON that is sent',
      python: '`{"key": "value"}`, with `\\u` escapes',
      here: '`{"key":"value"}`, as UTF-8.',
      why: 'It is what `JSON.stringify` writes. Not-a-number and infinity are refused, as in Python.',
    },
    {
      about: 'JSON that is received',
      python: '`NaN` and `Infinity` are read, and whole numbers of any size.',
      here: '`JSONDecodeError` for both; whole numbers beyond 2⁵³ lose their last digits.',
      why: 'It is what `JSON.parse` reads.',
    },
    {
      about: 'Catching errors',
      python: '`except HTTPError as error:`, then `else:`',
      here: '`catch (error)` with `error instanceof HTTPError`; what Python puts into `else` ends the `try`.',
    },
    {
      about: 'Two parents',
      python: '`ConnectTimeout` inherits from `ConnectionError` and `Timeout`.',
      here: '`instanceof` answers yes for both.',
    },
    {
      about: 'Other parents of errors',
      python:
        '`InvalidURL` and its like are also a `ValueError`, a missing certificate is an `OSError`.',
      here: 'They are a `RequestException` alone. A bad `timeout` is a `RangeError`, a bad option a `TypeError`, a missing certificate an `Error` with the `code` `ENOENT`.',
      why: 'JavaScript has no `ValueError`.',
    },
    {
      about: 'Message of an error',
      python: '`str(error)`',
      here: '`error.message`; `String(error)` puts the class before it.',
    },
    {
      about: 'Making objects',
      python: "`Session()`, `HTTPBasicAuth('user', 'pass')`",
      here: "`new Session()`, `new HTTPBasicAuth('user', 'pass')`.",
    },
    {
      about: 'Your own authentication',
      python: '`__call__(self, r)`',
      here: '`call(r)` in a class that extends `AuthBase`, or a plain function; both may be async.',
    },
    {
      about: 'Closing',
      python: '`with Session() as session:`',
      here: '`await using session = new Session()`, or `try` and `finally` with `close()`.',
    },
    {
      about: 'Preparing',
      python: '`Request(…).prepare()`, `session.prepare_request(…)`',
      here: 'Both return promises.',
      why: 'A body may be a Blob, and authentication may be async.',
    },
    {
      about: 'Streamed bodies',
      python: '`stream=True`, then `.content` reads the rest.',
      here: '`stream: true`, then `await response.read()`; before that, `content`, `text` and `json()` throw `StreamNotReadError`. Iterators are used with `for await`.',
    },
    {
      about: 'Bodies that are gone',
      python: '`content` after `iter_content()` is a `RuntimeError`.',
      here: '`StreamConsumedError`, as for iterating twice.',
    },
    {
      about: 'Retries',
      python: '`from urllib3.util import Retry`',
      here: "`import { Retry } from 'requests/adapters'`; the same parameters in camelCase.",
    },
    {
      about: 'Who asks',
      python: '`User-Agent: python-requests/2.34.2`',
      here: '`User-Agent: requests-ts/0.1.0`',
    },
    {
      about: 'Files',
      python: "`open(path, 'rb')`",
      here: '`Blob`, `File`, bytes or a stream. There are no files in text mode, so nothing warns of them.',
    },
    {
      about: 'Asking for a password',
      python: '`getpass()` blocks.',
      here: '`await getpass()`, from the module `getpass`.',
    },
  ],
}

const fixed: Topic = {
  id: 'fixed',
  title: 'Put right on purpose',
  lead: 'Mistakes and traps of the original that would teach the wrong thing, or leak something.',
  differences: [
    {
      about: 'Cookies of one call',
      python: '`cookies={…}` goes to every host of a chain of redirects.',
      here: 'They go to the host of the URL that was asked.',
      why: 'They are often secrets.',
    },
    {
      about: 'Digest and foreign hosts',
      python: 'A challenge of another host, reached by a redirect, is answered.',
      here: 'Only the origin that was asked is answered.',
    },
    {
      about: 'Digest, second try',
      python:
        'It repeats the first `Cookie` header and looks at no `stale`; after a redirect the 401 is missing in `history`.',
      here: 'Cookies are built again, `stale` allows one more try, and the 401 stays in `history`.',
    },
    {
      about: 'Digest, several challenges',
      python: 'The first is cut out of the header; `auth-int` alone is given up.',
      here: 'The list is read, the strongest is answered, `auth-int` included.',
    },
    {
      about: 'Names and passwords beyond latin-1',
      python: 'Basic authentication raises an error.',
      here: 'They are sent as UTF-8.',
    },
    {
      about: 'Environment',
      python:
        'Proxies and CA bundles of the environment beat those of a session, even `verify=False`.',
      here: 'What the program says wins.',
    },
    {
      about: 'Bodies that can be read once',
      python: 'A generator is sent empty after a 307 or 308.',
      here: '`UnrewindableBodyError`.',
    },
    {
      about: 'Silence within a body',
      python: '`ConnectionError`',
      here: '`ReadTimeout`, which is a `ConnectionError` here as well.',
    },
    {
      about: 'Bodies that end early',
      python: 'With older versions of urllib3 they pass for whole.',
      here: '`ChunkedEncodingError`, always.',
    },
    {
      about: 'Compressed bodies that end early',
      python: 'What could be decoded passes for the whole.',
      here: '`ContentDecodingError`, as for one that is broken.',
    },
    {
      about: 'A `chunkSize` of 0',
      python: '`iter_content(0)` gives the whole body.',
      here: 'A `RangeError`.',
    },
    {
      about: 'Headers taken away',
      python: "`'User-Agent': None` brings back the header of urllib3.",
      here: '`null` means that it is not sent.',
    },
    {
      about: 'Names of headers',
      python: 'A blank within a name, as in `X Y`, is sent.',
      here: '`InvalidHeader`, as for every name that is no token of RFC 9110.',
    },
    {
      about: "Headers of a file's part",
      python: 'A `Content-Type` and a `Content-Location` among them are lost.',
      here: 'They are sent.',
    },
    {
      about: 'Hosts beyond ASCII',
      python: '`http://Ｅx.com/` and other spellings that need mapping first are refused.',
      here: 'They are mapped (UTS 46), as browsers do it.',
    },
    {
      about: 'A `Location` that is no URL',
      python: 'Sometimes a bare `ValueError`.',
      here: 'Always `InvalidURL`.',
    },
    {
      about: 'Content types',
      python: '`Text/Plain` is not recognised as text.',
      here: 'Letter case does not matter.',
    },
    {
      about: '`iterContent` without a size',
      python: 'One byte at a time.',
      here: 'Pieces as they arrive.',
    },
    {
      about: '`decodeUnicode` without an encoding',
      python: 'Gives bytes where text was asked for.',
      here: 'Gives text, read as UTF-8.',
    },
    {
      about: '`iterLines`',
      python:
        'A line break between two chunks gives an empty line more; text is also split at rare separators.',
      here: 'Lines end at `\\n`, `\\r` and `\\r\\n`, wherever the chunks end.',
    },
    {
      about: 'Links',
      python: 'A `;` within a quoted value cuts it off.',
      here: 'Quotes are read.',
    },
    {
      about: 'Empty files',
      python: 'An empty file object is sent in chunks.',
      here: 'An empty `Blob` has `Content-Length: 0`.',
    },
    {
      about: 'Objects within a query',
      python: 'The text of the dictionary is sent.',
      here: 'An error that says so.',
    },
    {
      about: '`multipleDomains()`',
      python: 'True when one domain occurs twice.',
      here: 'True when there is more than one domain.',
    },
    {
      about: 'Cookie rules',
      python: "The rules of Python's `http.cookiejar`, older than the standard.",
      here: 'RFC 6265, the rules of browsers.',
    },
  ],
}

const kept: Topic = {
  id: 'kept',
  title: 'Kept, although it is odd',
  lead: 'Here the client does what requests does, because programs and habits rely on it.',
  differences: [
    {
      about: '301 after PUT',
      python: 'The method stays PUT, the body is dropped.',
      here: 'The same.',
    },
    {
      about: 'A `Cookie` header of your own',
      python: 'It goes with the first request and with no redirect.',
      here: 'The same. Use `cookies` instead.',
    },
    {
      about: 'A name without a password in a URL',
      python: '`https://user@api.test/` sends no credentials; `https://user:@api.test/` does.',
      here: 'The same.',
    },
    {
      about: 'Other secrets and redirects',
      python:
        '`Authorization` stays behind at the border of a host; `X-Api-Key` and its like travel along.',
      here: 'The same. Mind where an address leads.',
    },
    {
      about: 'Hooks',
      python: "A call's hooks replace the session's.",
      here: 'The same.',
    },
    {
      about: '`head`',
      python: 'Does not follow redirects.',
      here: 'The same, until `allowRedirects: true`.',
    },
    {
      about: 'Read timeouts with retries',
      python: 'They surface as `ConnectionError`.',
      here: 'The same.',
    },
    {
      about: '`maxRetries: 3`',
      python:
        'Also repeats reads of methods that may be repeated, and 413, 429 and 503 with `Retry-After`.',
      here: 'The same.',
    },
    {
      about: 'Text without a charset',
      python: '`text/*` is read as ISO-8859-1.',
      here: 'The same. Set `response.encoding` to change it.',
    },
    {
      about: '`json` beside `data`',
      python: '`json` is ignored when there is `data` or `files`.',
      here: 'The same.',
    },
    {
      about: 'Timeouts',
      python: 'None by default, in seconds, and never a limit on the whole.',
      here: 'The same. 1000 and more prints a warning, since most of JavaScript counts milliseconds.',
    },
    {
      about: 'Errors by status',
      python: 'A 404 is an answer like any other.',
      here: 'The same: `raiseForStatus()` makes it an error.',
    },
    {
      about: 'Prefixes of adapters',
      python: '`https://api.test` also matches `https://api.test.example`.',
      here: 'The same. End a host with `/`.',
    },
    {
      about: '`codes.earlyHints`',
      python: '102; the standard says 103.',
      here: 'The same number.',
    },
  ],
}

const absent: Topic = {
  id: 'absent',
  title: 'Not here',
  lead: 'What was left out, and what a lesson in a browser cannot do.',
  differences: [
    {
      about: 'The open internet, in a lesson',
      python: 'Any address.',
      here: 'The hosts of this course. With the package on your own machine, any address.',
      why: 'Nothing that you try here can reach or harm anybody.',
    },
    {
      about: 'Proxies and certificates, in a lesson',
      python: '`proxies`, `cert`, and `verify` with a path',
      here: "Two proxies, `http://proxy.test:3128` and `http://mara:kettle@auth-proxy.test:3128`; `verify: 'playground-ca.pem'`, `cert: 'playground-client.pem'`. Any other is a `ProxyError`, or the error for a missing file. In Node all of them work.",
      why: 'The internet of the lessons has these proxies and certificate files, and no others.',
    },
    {
      about: 'The environment, in a lesson',
      python: '`HTTP_PROXY`, `REQUESTS_CA_BUNDLE`, `~/.netrc`',
      here: 'There is none, so `trustEnv` finds nothing. In Node it does.',
    },
    {
      about: 'Streamed uploads, in a lesson',
      python: 'A generator is sent while it runs.',
      here: 'It is collected first and then sent in its chunks.',
      why: 'Browsers cannot stream a request. In Node it streams.',
    },
    {
      about: 'Brotli and Zstandard, in a lesson',
      python: 'Where their packages are installed.',
      here: '`gzip` and `deflate`; in Node also `br` and `zstd`.',
      why: 'Browsers offer no more to a program.',
    },
    {
      about: 'Connections of one session',
      python: 'Each session has its own, even each call of `requests.get`.',
      here: 'In a lesson the same. In Node all share them, except adapters that are given one of the pool options.',
      why: 'So `requests.get` in a loop is no slower than a session.',
    },
    {
      about: 'Heads of messages, in Node',
      python: '`Host` first, the other headers as they were prepared.',
      here: '`host` and `connection` first and in lower case, `content-length` or `transfer-encoding` last; a DELETE or OPTIONS without a body has no `Content-Length: 0`. In a lesson, all is as in Python.',
      why: 'undici, which carries the messages in Node, writes these headers itself.',
    },
    {
      about: 'urllib3 beneath',
      python:
        '`init_poolmanager`, `get_connection`, `get_connection_with_tls_context`, `build_connection_pool_key_attributes`, `proxy_manager_for`',
      here: 'An adapter takes a `transport`, which moves the bytes of one exchange.',
    },
    {
      about: '`requests.packages`',
      python: 'urllib3, idna and chardet under another name.',
      here: '`requests.packages.urllib3.disableWarnings(…)` alone, for the line that people copy.',
    },
    {
      about: 'SOCKS proxies',
      python: 'With an extra package.',
      here: '`InvalidSchema: Missing dependencies for SOCKS support.`',
    },
    {
      about: 'Cookie jar internals',
      python:
        '`get_policy`, `set_policy`, `set_cookie_if_ok`, `make_cookies`, `extract_cookies`, `add_cookie_header`, `clear_expired_cookies`, `clear_session_cookies`, `iterkeys`, `itervalues`, `iteritems`, `pop`, `popitem`, `setdefault`, `morsel_to_cookie`',
      here: 'The jar reads and writes its headers itself; `keys()`, `values()` and `items()` are lists.',
    },
    {
      about: 'Files and the environment of the process',
      python:
        '`extract_zipped_paths`, `atomic_open`, `set_environ`, `dict_to_sequence`, `get_unicode_from_response`',
      here: 'Left out of `requests/utils`: they serve Python itself, or were given up there, too.',
    },
    {
      about: 'The class of `codes`',
      python: '`LookupDict`',
      here: '`codes` is a plain object that knows every spelling of a name.',
    },
    {
      about: 'Pickling',
      python: 'Sessions, responses and jars can be pickled.',
      here: '`JSON.stringify(session)` and `Session.fromJSON(…)` keep settings and cookies, and `RequestsCookieJar.fromJSON(…)` a jar; hooks, adapters and authentication by a function stay out. A response as JSON is for reading.',
      why: 'JSON has no functions.',
    },
    {
      about: 'Bytes as a URL',
      python: "`get(b'https://…')`",
      here: 'A string or a `URL`.',
    },
    {
      about: 'Bundled certificates',
      python: '`certs.where()` is the path of a file.',
      here: '`certs.where()` is `null`: the list of the browser or of Node is used.',
    },
    {
      about: 'Logging',
      python: "`logging.getLogger('urllib3')`",
      here: '`requests.debug = true` prints the same lines; a lesson shows the messages themselves.',
    },
    {
      about: 'Checks of installed versions',
      python: '`check_compatibility`, `RequestsDependencyWarning` at import',
      here: 'Nothing to check: the class is there, and never used.',
    },
  ],
}

const added: Topic = {
  id: 'added',
  title: 'Here, and not in Python',
  lead: 'What people who write TypeScript look for. Leave all of it out, and the program is what it was in Python.',
  differences: [
    {
      about: 'Ending a call',
      python: 'Not from outside.',
      here: '`signal`: the call rejects with the reason of the `AbortSignal`. `AbortSignal.timeout(ms)` limits the whole time, in milliseconds.',
    },
    {
      about: 'Checked JSON',
      python: '`json()` gives what came.',
      here: '`await response.json(schema)` takes a schema of zod, valibot or any other library of Standard Schema, and throws `SchemaError` with its `issues`.',
    },
    {
      about: 'Progress',
      python: 'With an iterator of your own.',
      here: '`onDownloadProgress` and `onUploadProgress`, called with `{ transferred, total }` in bytes.',
    },
    {
      about: 'Server-sent events',
      python: 'With another package.',
      here: '`for await (const event of response.iterEvents())`',
    },
    {
      about: 'A base for URLs',
      python: 'Not there.',
      here: "`new Session({ baseUrl: 'https://api.test/v1/' })`, then `session.get('users')`.",
    },
    {
      about: 'A timeout for a session',
      python: 'Each call needs its own.',
      here: '`new Session({ timeout: 5 })`, in seconds; a call may say otherwise.',
    },
    {
      about: 'Watching retries',
      python: 'With a subclass of `Retry`.',
      here: '`onRetry`, called before every wait with the attempt that failed and the `delay` in seconds.',
    },
    {
      about: 'A request as a command',
      python: 'Not there.',
      here: '`response.request.toCurl()` writes the `curl` command that sends the same.',
    },
    {
      about: 'Forms of the platform',
      python: 'Not there.',
      here: '`data` takes `FormData` and `URLSearchParams`.',
    },
    {
      about: 'Types of files',
      python: 'None unless you name one.',
      here: 'A `File` or `Blob` with a `type` brings it along.',
    },
    {
      about: 'Tokens',
      python: 'With a class of your own.',
      here: "`new HTTPBearerAuth('token')`",
    },
    {
      about: 'Chaining',
      python: '`raise_for_status()` returns `None`.',
      here: '`raiseForStatus()` returns the response: `response.raiseForStatus().json()`.',
    },
    {
      about: 'More of Digest',
      python: 'MD5, SHA, SHA-256 and SHA-512.',
      here: '`SHA-256-SESS` and `SHA-512-256` as well, and `auth-int`.',
    },
  ],
}

/** In the order of the page. */
export const ledger: readonly Topic[] = [language, fixed, kept, added, absent]
