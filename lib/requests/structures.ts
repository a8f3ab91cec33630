/** `requests/structures`: the class under the name of the module that has it in Python. */
export {
  CaseInsensitiveDict,
  type CaseInsensitiveDictMethods,
  type HeadersLike,
} from './case-insensitive-dict'
