'use client'
/** The address of the server that the page came from, in place of the usual one that the page was built with. */
import { useSyncExternalStore } from 'react'
import { SERVER } from '../../reference/reference-data'
import { basePath } from '../site/base-path'

/** A function that puts the address into a text. */
export function useServerAddress(): (text: string) => string {
  const address = useSyncExternalStore(neverChanges, here, usual)
  return (text) => text.replaceAll(SERVER, address)
}

const here = () => location.origin + basePath
const usual = () => SERVER + basePath
const neverChanges = () => () => undefined
