/** `/forms/post`: forms to fill in and send to `/post`. */
import type { HttpResponse } from '../../http/message'
import { escapeHtml, html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { formSafety } from './finish'

export const forms: HttpbinFamily = {
  title: 'Forms',
  endpoints: [
    {
      path: '/forms/post',
      methods: ['GET'],
      summary: 'A page with two forms that are sent to /post: an order of a pizza, and files.',
      details:
        'The order is urlencoded and has custname, custtel, custemail, size, topping, delivery and comments. The ' +
        'other one is multipart and has note and photos.',
      answers: [{ status: 200, summary: 'The page.' }],
      example: '/forms/post',
      answer,
    },
  ],
}

function answer(call: HttpbinCall): HttpResponse {
  const page = html(formsPage(escapeHtml(call.path('/post'))))
  return call.settings.browserSafe ? { ...page, headers: [...page.headers, formSafety] } : page
}

const sizes = ['small', 'medium', 'large']
const toppings = ['bacon', 'cheese', 'onion', 'mushroom']

/** Names, types and values are those of the original, for programs that fill it in; the order form comes first. */
function formsPage(action: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Forms</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1.125rem; margin: 2rem 0 0.25rem }
fieldset { margin: 1rem 0 }
fieldset label { display: inline-block; margin-right: 1rem }
input:not([type=radio], [type=checkbox]), textarea { box-sizing: border-box; display: block; font: inherit; width: 100% }
button { font: inherit; padding: 0.25rem 1rem }
</style>
</head>
<body>
<h1>Forms</h1>
<p>Both are sent to <code>${action}</code>, which shows what arrived.</p>
<h2>A pizza</h2>
<form method="post" action="${action}">
<p><label>Your name <input name="custname" autocomplete="name"></label></p>
<p><label>Telephone <input type="tel" name="custtel" autocomplete="tel"></label></p>
<p><label>E-mail <input type="email" name="custemail" autocomplete="email"></label></p>
<fieldset>
<legend>Size</legend>
${sizes.map((size) => choice('radio', 'size', size)).join('\n')}
</fieldset>
<fieldset>
<legend>Toppings</legend>
${toppings.map((topping) => choice('checkbox', 'topping', topping)).join('\n')}
</fieldset>
<p><label>Deliver at, from 11:00 to 21:00 <input type="time" min="11:00" max="21:00" step="900" name="delivery"></label></p>
<p><label>Anything else <textarea name="comments"></textarea></label></p>
<p><button>Order</button></p>
</form>
<h2>Files</h2>
<form method="post" action="${action}" enctype="multipart/form-data">
<p><label>Note <input name="note"></label></p>
<p><label>Photos <input type="file" name="photos" multiple></label></p>
<p><button>Send files</button></p>
</form>
</body>
</html>
`
}

function choice(type: 'radio' | 'checkbox', name: string, value: string): string {
  return `<label><input type="${type}" name="${name}" value="${value}"> ${value}</label>`
}
