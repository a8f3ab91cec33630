/** `/image` and `/image/…`: the same drawing in four formats, each with the name of its own on it. */
import type { HttpResponse } from '../../http/message'
import { fieldValue } from '../header-fields'
import { bytes } from './answer'
import type { HttpbinCall, HttpbinEndpoint, HttpbinFamily } from './call'
import { jpegPicture } from './pictures/jpeg'
import { pngPicture } from './pictures/png'
import { trainSvg } from './pictures/train'
import { webpPicture } from './pictures/webp'
import { answerStatus } from './status'

interface Picture {
  readonly type: string
  readonly bytes: Uint8Array
}

const png: Picture = { type: 'image/png', bytes: Buffer.from(pngPicture, 'base64') }
const jpeg: Picture = { type: 'image/jpeg', bytes: Buffer.from(jpegPicture, 'base64') }
const webp: Picture = { type: 'image/webp', bytes: Buffer.from(webpPicture, 'base64') }
const svg: Picture = { type: 'image/svg+xml', bytes: new TextEncoder().encode(trainSvg('SVG')) }

function pictureAt(path: string, picture: Picture, format: string): HttpbinEndpoint {
  return {
    path,
    methods: ['GET'],
    summary: `A drawing of a train as ${format}.`,
    answers: [{ status: 200, summary: `The picture, as \`${picture.type}\`.` }],
    example: path,
    answer: () => bytes(picture.type, picture.bytes),
  }
}

export const images: HttpbinFamily = {
  title: 'Images',
  endpoints: [
    {
      path: '/image',
      methods: ['GET'],
      summary: 'A picture of the type that Accept names.',
      details:
        'Of several types it takes the first of WebP, SVG, JPEG and PNG, whatever their q-values. Without an ' +
        'Accept it is PNG; what names none of them, such as the usual `*/*`, is not acceptable.',
      parameters: [
        {
          name: 'Accept',
          in: 'header',
          summary: '`image/webp`, `image/svg+xml`, `image/jpeg`, `image/png` or `image/*`.',
          default: 'image/png',
        },
      ],
      answers: [
        { status: 200, summary: 'The picture.' },
        { status: 406, summary: 'JSON with the types that there are.' },
      ],
      example: { target: '/image', headers: { Accept: 'image/png' } },
      answer: answerAccepted,
    },
    pictureAt('/image/png', png, 'PNG'),
    pictureAt('/image/jpeg', jpeg, 'JPEG'),
    pictureAt('/image/webp', webp, 'WebP'),
    pictureAt('/image/svg', svg, 'SVG'),
  ],
}

function answerAccepted(call: HttpbinCall): HttpResponse {
  const accept = fieldValue(call.request.headers, 'Accept')?.toLowerCase() ?? png.type
  const picture = [webp, svg, jpeg, png].find(({ type }) => accept.includes(type))
  if (picture !== undefined) return bytes(picture.type, picture.bytes)
  return accept.includes('image/*') ? bytes(png.type, png.bytes) : answerStatus(406, call)
}
