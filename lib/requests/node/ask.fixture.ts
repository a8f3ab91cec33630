/** Shorthand for asking a transport for one thing. */
import { readAll } from '../read-all'
import type { RawResponse, Transport, TransportRequest } from '../transport'

/** A GET without timeouts, but for what the test says. */
export function message(url: string, parts: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: 'GET',
    url,
    headers: [['Accept', '*/*']],
    body: null,
    connectTimeout: null,
    readTimeout: null,
    verify: true,
    cert: null,
    proxy: null,
    ...parts,
  }
}

/** The whole body as text. */
export async function text(response: RawResponse): Promise<string> {
  return response.body === null ? '' : new TextDecoder().decode(await readAll(response.body))
}

/** One exchange with its body read. */
export async function ask(
  transport: Transport,
  url: string,
  parts: Partial<TransportRequest> = {},
): Promise<{ status: number; text: string; response: RawResponse }> {
  const response = await transport.exchange(message(url, parts))
  return { status: response.status, text: await text(response), response }
}

/** What it rejects with. */
export async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('It did not fail.')
}
