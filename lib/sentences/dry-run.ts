/** Of a request that was prepared and not sent. */

export const notSent = 'Not sent'
export const sentLater = 'Sent later'
export const dryRunTabs = 'Parts of the request'
export const notSentNote =
  'This is the message as it would leave from here. Nothing has been sent; session.send(…) sends it.'
export const sentLaterNote =
  'This is the message as it was prepared here. The program sent it later, perhaps changed.'
export const wouldBeSent = 'To be sent'
export const streamNote =
  'The body is a stream or a file. It is read when the request is sent, so its bytes are not here.'
export const longBodyNote = (shown: string) => `Of the body, the first ${shown} are shown.`
export const noBodyNote = 'This request has no body.'
/** @param times how often the line prepared a request */
export const lastOfMany = (times: number) => `the last of ${times}`
