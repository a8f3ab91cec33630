'use client'

import { ErrorPage } from '../lib/ui/site/error-page'

export default ErrorPage
