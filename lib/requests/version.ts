/** The client's version, as in `requests.__version__` and in the User-Agent. */
export const VERSION = '0.1.0'
