/** How a connection can fail, as a real network would show it; each becomes one exception of the client. */
export type ConnectionFailureKind =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'reset'
  | 'tls'
  | 'proxy'
  | 'connect-timeout'
