/** `requests/sessions`: the class under the name of the module that has it in Python. */
export { session } from './api'
export { Session } from './session'
