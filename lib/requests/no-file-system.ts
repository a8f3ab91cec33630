/**
 * Stands in the place of Node's `fs`, which chardet asks for when it is to read a file. The client never asks it
 * to; a bundle for browsers must not look for it.
 */
export {}
