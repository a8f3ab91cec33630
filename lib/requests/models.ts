/** `requests/models`: the classes under the name of the module that has them in Python. */
export { PreparedRequest } from './prepared-request'
export { Request } from './request'
export { Response } from './response'
