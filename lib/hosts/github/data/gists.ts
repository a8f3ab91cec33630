/** Small things that people keep: a file or two, and a sentence about them. */
export interface Gist {
  readonly id: string
  readonly owner: string
  readonly description: string
  readonly isPublic: boolean
  readonly created: string
  /** File names and their texts. */
  readonly files: readonly (readonly [name: string, text: string])[]
}

export const gists: readonly Gist[] = [
  {
    id: '5c1f9e2ab0d347718e66d90b1c24a7f3',
    owner: 'jun-hayashi',
    description: 'How long each tea takes',
    isPublic: true,
    created: '2023-04-11T07:30:00Z',
    files: [['steeping.txt', 'Sencha 60 s\nDarjeeling 180 s\nRooibos 420 s\n']],
  },
  {
    id: '9a07d3c4415e4f02b8f1c6ee70325d1b',
    owner: 'leif-strand',
    description: 'Is it raining in Bergen?',
    isPublic: true,
    created: '2023-10-02T06:05:00Z',
    files: [['rain.py', "print('Yes.')\n"]],
  },
  {
    id: 'e41b6680f2c94d1aa37d05c9be11f842',
    owner: 'username',
    description: 'Numbers that I look up too often',
    isPublic: false,
    created: '2024-05-14T19:45:00Z',
    files: [
      ['codes.md', '- 301: moved for good\n- 304: you have it already\n- 429: slower, please\n'],
    ],
  },
]
