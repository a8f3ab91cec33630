/**
 * Takes the ambient network and worker APIs out of the global scope. The frame's policy is what keeps
 * code in; this makes `fetch` a plain "not defined", and leaves nothing around that fails in odd ways.
 */

const REMOVED = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'XMLHttpRequest',
  'XMLHttpRequestUpload',
  'XMLHttpRequestEventTarget',
  'WebSocket',
  'WebSocketStream',
  'WebSocketError',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'RTCDataChannel',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'MessageChannel',
  'MessagePort',
  'importScripts',
  'postMessage',
  'close',
  'indexedDB',
  'caches',
  'cookieStore',
  'navigator',
  'location',
  'fonts',
  'FontFace',
  'Notification',
  'FileReaderSync',
  'OffscreenCanvas',
  'requestAnimationFrame',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
]

/**
 * Deletes the names on the object and along its whole prototype chain, where the real ones often are. A
 * name that an engine does not let go of stays: the policy keeps it from reaching anything.
 */
export function seal(scope: object): void {
  for (const name of REMOVED) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name)
  }
}
