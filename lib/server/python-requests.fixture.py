"""What programs with Python's requests expect of an httpbin, against the one whose address is the first argument.

Every function `check_...` is one expectation; its docstring is the name that the test shows. Prints one JSON
object: for each function null, or what went wrong.
"""
import json
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import requests
from requests.auth import HTTPBasicAuth, HTTPDigestAuth

BASE = sys.argv[1]
# The same server by another name, so another host to a client.
ELSEWHERE = BASE.replace("127.0.0.1", "localhost")
PREFIX = urlsplit(BASE).path
TIMEOUT = 20


def url(path):
    return BASE + path


def get(path, **options):
    return requests.get(url(path), timeout=TIMEOUT, **options)


def post(path, **options):
    return requests.post(url(path), timeout=TIMEOUT, **options)


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def raises(kind, call):
    try:
        answer = call()
    except kind as error:
        return error
    raise AssertionError(f"wanted {kind.__name__}, got {answer!r}")


def check_pages():
    """the index, with its slash and without, and a page of HTML"""
    for path in ("", "/", "/html"):
        answer = get(path)
        same((answer.status_code, answer.headers["content-type"]), (200, "text/html; charset=utf-8"))
        same(answer.history, [])


def check_get():
    """GET shows arguments, one as text and several as a list"""
    answer = get("/get", params={"tea": ["green", "black"], "cup": "1", "none": ""})
    same(answer.headers["content-type"], "application/json")
    body = answer.json()
    same(body["args"], {"tea": ["green", "black"], "cup": "1", "none": ""})
    same(body["url"], answer.url)
    same(sorted(body), ["args", "headers", "origin", "url"])


def check_url():
    """the url of the echo is that of the response, whatever is in it"""
    for path in ("/get?a=%2F&b=%20+c", "/anything/a%2Fb//c", "/anything/100%25"):
        answer = get(path)
        same(answer.json()["url"], answer.url)
    same(get("/get?x=é").json()["url"], url("/get?x=é"))


def check_head():
    """HEAD has the headers of GET, no body, and follows no redirect"""
    head, whole = requests.head(url("/get"), timeout=TIMEOUT), get("/get")
    same((head.status_code, head.content), (200, b""))
    same(head.headers["content-length"], str(len(whole.content)))
    same(requests.head(url("/redirect/1"), timeout=TIMEOUT).status_code, 302)
    same(requests.head(url("/post"), timeout=TIMEOUT).status_code, 405)


def check_methods():
    """each method has its endpoint, and OPTIONS tells which"""
    for method in ("put", "patch", "delete", "post"):
        answer = requests.request(method, url("/" + method), data={"key": "value"}, timeout=TIMEOUT)
        same(answer.json()["form"], {"key": "value"})
    options = requests.options(url("/get"), timeout=TIMEOUT)
    same((options.status_code, options.content), (200, b""))
    same(set(options.headers["allow"].split(", ")), {"GET", "HEAD", "OPTIONS"})


def check_headers():
    """headers come in title case, and none is invented"""
    sent = {"X-TokenAuth": "12345abcde-token", "dummy-auth-test": "yes", "DNT": "1", "x-a1b": "2"}
    shown = get("/headers", headers=sent).json()["headers"]
    for name, value in {"X-Tokenauth": "12345abcde-token", "Dummy-Auth-Test": "yes", "Dnt": "1", "X-A1B": "2"}.items():
        same(shown.pop(name), value)
    same(sorted(shown), ["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"])
    same(get("/user-agent").json(), {"user-agent": requests.utils.default_user_agent()})


def check_latin1_header():
    """a header with a byte above 7F comes back as that byte"""
    answer = get("/headers", headers={"X-Name": "caf\u00e9".encode("latin-1")})
    same(answer.json()["headers"]["X-Name"], "caf\u00e9")


def check_json():
    """JSON is shown as it was sent, and parsed, whatever its type says"""
    answer = post("/post", json={"key": "value"})
    body = answer.json()
    same(body["data"], '{"key": "value"}')
    same(body["json"], {"key": "value"})
    same(body["headers"]["Content-Type"], "application/json")
    same(body["headers"]["Content-Length"], "16")
    same(answer.request.body, b'{"key": "value"}')
    same(post("/post", data='{"n": 12345678901234567890}').json()["json"], {"n": 12345678901234567890})
    same(post("/post", data='{"n": NaN}').json()["json"], None)


def check_forms():
    """forms fill form, and leave data empty"""
    body = post("/post", data=[("a", "1"), ("b", "x y"), ("a", "2")]).json()
    same((body["form"], body["data"], body["json"]), ({"a": ["1", "2"], "b": "x y"}, "", None))


def check_files():
    """files come as text or data URL, the first of each name; uploads has all"""
    files = [
        ("f", ("one.txt", "one\r\ntwo", "text/plain")),
        ("f", ("two.bin", b"\xff\x00", "image/png")),
        ("g", ("naïve.bin", b"\xff\x00", "image/png")),
    ]
    body = post("/post", data={"note": "hi"}, files=files).json()
    same(body["form"], {"note": "hi"})
    same(body["files"], {"f": "one\r\ntwo", "g": "data:image/png;base64,/wA="})
    same(body["data"], "")
    same([each["filename"] for each in body["uploads"]["f"]], ["one.txt", "two.bin"])
    same(body["uploads"]["g"][0]["filename"], "naïve.bin")
    same(body["uploads"]["g"][0]["size"], 2)


def check_raw_bodies():
    """raw bodies are data, bytes that are no text as a data URL"""
    same(post("/post", data="naïve".encode()).json()["data"], "naïve")
    body = post("/post", data=b"\x89PNG\xff", headers={"Content-Type": "image/png"}).json()
    same(body["data"], "data:application/octet-stream;base64,iVBOR/8=")
    same(requests.get(url("/anything"), data=b"in a GET", timeout=TIMEOUT).json()["data"], "in a GET")


def check_chunked():
    """a generator's chunks arrive whole, without a length"""
    body = post("/post", data=(piece for piece in (b"one ", b"two ", b"three"))).json()
    same(body["data"], "one two three")
    same(body["headers"]["Transfer-Encoding"], "chunked")
    assert "Content-Length" not in body["headers"]
    same(requests.put(url("/put"), data=iter([b"a", b"b"]), timeout=TIMEOUT).json()["data"], "ab")


def check_statuses():
    """statuses come as asked, and redirects among them lead home"""
    for code in (200, 204, 404, 418, 429, 500, 503):
        same(get(f"/status/{code}").status_code, code)
    for code in (301, 302, 303, 307):
        answer = get(f"/status/{code}")
        same((answer.status_code, answer.url), (200, url("/get")))
        same([each.status_code for each in answer.history], [code, 302])
        same(answer.history[0].headers["location"], PREFIX + "/redirect/1")
    error = raises(requests.HTTPError, lambda: get("/status/404").raise_for_status())
    same(str(error), f"404 Client Error: NOT FOUND for url: {url('/status/404')}")
    assert get("/status/304").ok and not get("/status/400").ok
    same(get("/status/418").headers.get("content-type"), None)


def check_redirects():
    """chains of redirects end where they should, and are all remembered"""
    for path in ("/redirect/3", "/relative-redirect/3", "/absolute-redirect/3", "/redirect/3?absolute=true"):
        answer = get(path)
        same((answer.url, len(answer.history)), (url("/get"), 3))
    error = raises(requests.TooManyRedirects, lambda: get("/relative-redirect/50"))
    same(len(error.response.history), 30)


def check_redirect_methods():
    """307 keeps the method and body, 302 and 303 do not"""
    kept = post("/redirect-to", params={"url": PREFIX + "/anything", "status_code": 307}, data="tea").json()
    same((kept["method"], kept["data"]), ("POST", "tea"))
    for code in (302, 303):
        body = post("/redirect-to", params={"url": "anything", "status_code": code}, data="tea").json()
        same((body["method"], body["data"]), ("GET", ""))
    body = post("/redirect-to", data={"url": "anything", "status_code": "307"}).json()
    same(body["form"], {"url": "anything", "status_code": "307"})


def check_redirect_fragment():
    """a fragment survives a redirect, and a path beyond ASCII arrives"""
    same(get("/redirect-to?url=get#part").url, url("/get#part"))
    answer = get("/redirect-to", params={"url": PREFIX + "/anything/\u0161"})
    same(answer.json()["url"], url("/anything/\u0161"))


def check_redirect_elsewhere():
    """credentials do not follow to another host"""
    there = {"url": ELSEWHERE + "/headers"}
    answer = get("/redirect-to", params=there, auth=("user", "pass"))
    assert answer.url.startswith("http://localhost"), answer.url
    assert "Authorization" not in answer.json()["headers"]
    home = get("/redirect-to", params={"url": url("/headers")}, auth=("user", "pass"))
    assert "Authorization" in home.json()["headers"]
    same(get("/redirect-to", params={"url": "http://unlisted.test/"}).status_code, 400)


def check_cookies():
    """cookies are set by a redirect, come back, and are deleted"""
    with requests.Session() as session:
        answer = session.get(url("/cookies/set"), params={"tea": "green", "cup": "a b"}, timeout=TIMEOUT)
        same(answer.url, url("/cookies"))
        same(answer.json(), {"cookies": {"tea": "green", "cup": "a b"}})
        same(session.cookies["cup"], '"a b"')
        same({cookie.path for cookie in session.cookies}, {PREFIX})
        same(session.get(url("/cookies/set/name/caf\u00e9"), timeout=TIMEOUT).json()["cookies"]["name"], "caf\u00e9")
        session.get(url("/cookies/delete?tea&cup"), timeout=TIMEOUT)
        same(dict(session.cookies), {"name": '"caf\\303\\251"'})
    same(get("/cookies", cookies={"a": "1"}).json(), {"cookies": {"a": "1"}})


def check_cookie_expiry():
    """a cookie that a header sets to end ends"""
    with requests.Session() as session:
        session.get(url("/cookies/set?foo=bar"), timeout=TIMEOUT)
        session.get(
            url("/response-headers"),
            params={"Set-Cookie": "foo=deleted; expires=Thu, 01-Jan-1970 00:00:00 GMT"},
            timeout=TIMEOUT,
        )
        assert "foo" not in session.cookies


def check_cookie_attributes():
    """attributes of cookies are as the query has them"""
    with requests.Session() as session:
        session.get(url("/cookies/set?a=1&attr[HttpOnly]=true&attr[Max-Age]=60"), timeout=TIMEOUT)
        (cookie,) = session.cookies
        assert cookie.expires and cookie.has_nonstandard_attr("HttpOnly")


def check_response_headers():
    """headers of the response are as the query has them"""
    answer = get("/response-headers", params={"X-Tea": "green", "location": "/x", "Content-Type": "text/plain"})
    same((answer.status_code, answer.headers["x-tea"], answer.headers["content-type"]), (200, "green", "text/plain"))
    same(answer.json()["Content-Length"], str(len(answer.content)))


def check_basic_auth():
    """Basic credentials open what they should, and nothing else"""
    path = "/basic-auth/user/pass"
    same(get(path, auth=("user", "pass")).json(), {"authenticated": True, "user": "user"})
    same(get(path, auth=HTTPBasicAuth("user", "pass")).status_code, 200)
    refused = get(path, auth=("user", "wrong"))
    same((refused.status_code, refused.content), (401, b""))
    same(refused.headers["www-authenticate"], 'Basic realm="Fake Realm"')
    same(get("/hidden-basic-auth/user/pass").status_code, 404)
    same(get("/basic-auth/%D0%B8%D0%BC%D1%8F/%D0%BF", auth=("имя".encode(), "п".encode())).status_code, 200)
    same(get("/bearer", headers={"Authorization": "Bearer abc"}).json()["token"], "abc")


def check_digest_auth():
    """Digest credentials by every hash, and the cookies of the challenge"""
    for algorithm in ("", "/MD5", "/SHA-256", "/SHA-512", "/SHA-256/never"):
        path = "/digest-auth/auth/user/pass" + algorithm
        answer = get(path, auth=HTTPDigestAuth("user", "pass"))
        same((answer.status_code, len(answer.history)), (200, 1))
        same(get(path, auth=HTTPDigestAuth("user", "wrong")).status_code, 401)
        same(get(path, auth=HTTPDigestAuth("wrong", "pass")).status_code, 401)
        refused = get(path)
        same((refused.status_code, refused.cookies["fake"]), (401, "fake_value"))
    same(get("/digest-auth/auth/user/pass?x=1", auth=HTTPDigestAuth("user", "pass")).status_code, 200)
    same(get("/digest-auth/auth-int/user/pass", auth=HTTPDigestAuth("user", "pass")).status_code, 401)


def check_digest_session():
    """a session keeps its nonce until it is stale"""
    with requests.Session() as session:
        session.auth = HTTPDigestAuth("user", "pass")
        path = url("/digest-auth/auth/user/pass/MD5/2")
        statuses = [session.get(path, timeout=TIMEOUT).status_code for _ in range(4)]
        # It answers a stale nonce with the old cookie, so that takes one call more.
        same(statuses, [200, 200, 401, 200])


def check_digest_cookie():
    """a challenge can insist on its cookie, which requests brings back"""
    answer = get("/digest-auth/auth/user/pass?require-cookie=1", auth=HTTPDigestAuth("user", "pass"))
    same(answer.status_code, 200)


def check_digest_redirect():
    """Digest still works after a redirect"""
    answer = get("/redirect-to", params={"url": "digest-auth/auth/user/pass"}, auth=HTTPDigestAuth("user", "pass"))
    same(answer.status_code, 200)


def check_timeout():
    """a delay is waited for before anything is sent"""
    raises(requests.ReadTimeout, lambda: requests.get(url("/delay/10"), timeout=(5, 0.3)))
    same(get("/delay/0.1").status_code, 200)


def check_streams():
    """streams come line by line, and bytes by the number"""
    lines = [json.loads(line) for line in get("/stream/4", stream=True).iter_lines()]
    same([line["id"] for line in lines], [0, 1, 2, 3])
    same(len(get("/bytes/20").content), 20)
    same(get("/gzip").json()["gzipped"], True)
    same(b"".join(get("/drip?numbytes=4&duration=0.1", stream=True).iter_content(1)), b"****")


def check_keep_alive():
    """one connection takes one exchange after the other, bodiless ones among them"""
    with requests.Session() as session:
        for path in ("/status/204", "/status/304", "/get", "/status/401", "/redirect/2", "/bytes/0"):
            session.get(url(path), timeout=TIMEOUT)
        same(session.get(url("/get"), timeout=TIMEOUT).status_code, 200)
        for _ in range(3):
            same(session.post(url("/post"), data=b"x" * 70000, timeout=TIMEOUT).status_code, 200)


def check_unknown():
    """an unknown path is 404, in Unicode, too"""
    same(get("/\u00f8").status_code, 404)
    same(get("/get/").status_code, 404)
    error = raises(requests.HTTPError, lambda: get("/invalid").raise_for_status())
    same(error.response.status_code, 404)


def run(check):
    try:
        check()
    except Exception:  # noqa: BLE001 - whatever it is, it is the finding.
        return traceback.format_exc(limit=-3)
    return None


if __name__ == "__main__":
    checks = [value for name, value in globals().items() if name.startswith("check_")]
    with ThreadPoolExecutor(8) as pool:
        print(json.dumps({check.__name__: found for check, found in zip(checks, pool.map(run, checks))}))
