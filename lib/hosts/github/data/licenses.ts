/** The licenses that repositories name, by SPDX identifier. */
export interface License {
  readonly spdx: string
  readonly name: string
}

export const licenses: readonly License[] = [
  { spdx: 'Apache-2.0', name: 'Apache License 2.0' },
  { spdx: 'BSD-3-Clause', name: 'BSD 3-Clause "New" or "Revised" License' },
  { spdx: 'CC-BY-4.0', name: 'Creative Commons Attribution 4.0 International' },
  { spdx: 'GPL-3.0', name: 'GNU General Public License v3.0' },
  { spdx: 'ISC', name: 'ISC License' },
  { spdx: 'MIT', name: 'MIT License' },
]
