/** Rules of axe that are about a page as a whole, and quick; all of them on a long page take seconds. */
export const WHOLE_PAGE_RULES = [
  'duplicate-id-aria',
  'heading-order',
  'landmark-unique',
  'link-name',
  'list',
  'page-has-heading-one',
  'summary-name',
]
