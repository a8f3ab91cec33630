/**
 * The public names of Python's requests 2.34.2 by module, and the members of its classes: what `dir()` lists,
 * without imports of other modules, compatibility shims and internal constants.
 */
export const upstreamModules: Readonly<Record<string, string>> = {
  requests: `ConnectTimeout ConnectionError FileModeWarning HTTPError JSONDecodeError PreparedRequest ReadTimeout
    Request RequestException Response Session Timeout TooManyRedirects URLRequired codes delete get head options
    patch post put request session check_compatibility packages certs`,
  'requests/exceptions': `ChunkedEncodingError ConnectTimeout ConnectionError ContentDecodingError FileModeWarning
    HTTPError InvalidHeader InvalidJSONError InvalidProxyURL InvalidSchema InvalidURL JSONDecodeError MissingSchema
    ProxyError ReadTimeout RequestException RequestsDependencyWarning RequestsWarning RetryError SSLError
    StreamConsumedError Timeout TooManyRedirects URLRequired UnrewindableBodyError`,
  'requests/auth': 'AuthBase HTTPBasicAuth HTTPDigestAuth HTTPProxyAuth',
  'requests/adapters': 'BaseAdapter HTTPAdapter',
  'requests/cookies': `CookieConflictError RequestsCookieJar cookiejar_from_dict create_cookie extract_cookies_to_jar
    get_cookie_header merge_cookies morsel_to_cookie remove_cookie_by_name`,
  'requests/structures': 'CaseInsensitiveDict LookupDict',
  'requests/hooks': 'default_hooks dispatch_hook',
  'requests/utils': `add_dict_to_cookiejar address_in_network atomic_open check_header_validity default_headers
    default_user_agent dict_from_cookiejar dict_to_sequence dotted_netmask extract_zipped_paths from_key_val_list
    get_auth_from_url get_encoding_from_headers get_encodings_from_content get_environ_proxies get_netrc_auth
    get_unicode_from_response guess_filename guess_json_utf is_ipv4_address is_valid_cidr iter_slices
    parse_dict_header parse_header_links parse_list_header prepend_scheme_if_needed requote_uri resolve_proxies
    rewind_body select_proxy set_environ should_bypass_proxies stream_decode_response_unicode super_len
    to_key_val_list unquote_header_value unquote_unreserved urldefragauth`,
}

/** Module and class, then the members. */
export const upstreamMembers: readonly (readonly [module: string, name: string, string])[] = [
  [
    'requests',
    'Session',
    `close delete get get_adapter get_redirect_target head merge_environment_settings mount options patch post
    prepare_request put rebuild_auth rebuild_method rebuild_proxies request resolve_redirects send
    should_strip_auth`,
  ],
  [
    'requests',
    'Response',
    `apparent_encoding close content is_permanent_redirect is_redirect iter_content iter_lines json links ok
    raise_for_status text`,
  ],
  [
    'requests',
    'PreparedRequest',
    `copy deregister_hook path_url prepare prepare_auth prepare_body prepare_content_length prepare_cookies
    prepare_headers prepare_hooks prepare_method prepare_url register_hook`,
  ],
  ['requests', 'Request', 'deregister_hook prepare register_hook'],
  [
    'requests/adapters',
    'HTTPAdapter',
    `add_headers build_connection_pool_key_attributes build_response cert_verify close get_connection
    get_connection_with_tls_context init_poolmanager proxy_headers proxy_manager_for request_url send`,
  ],
  [
    'requests/cookies',
    'RequestsCookieJar',
    `add_cookie_header clear clear_expired_cookies clear_session_cookies copy extract_cookies get get_dict
    get_policy items iteritems iterkeys itervalues keys list_domains list_paths make_cookies multiple_domains pop
    popitem set set_cookie set_cookie_if_ok set_policy setdefault update values`,
  ],
]
