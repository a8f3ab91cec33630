/** A timetable as JSON, as CSV (RFC 4180), and as a picture. */

export interface Timetable {
  readonly title: string
  readonly columns: readonly [stop: string, time: string]
  readonly rows: readonly (readonly [stop: string, time: string])[]
}

export const timetableForms = {
  'application/json': ({ title, columns, rows }: Timetable) =>
    `${JSON.stringify({ title, stops: rows.map((row) => named(columns, row)) }, null, 2)}\n`,
  'text/csv': ({ columns, rows }: Timetable) =>
    [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join(''),
  'image/svg+xml': drawn,
}

function named(columns: readonly string[], row: readonly string[]) {
  return Object.fromEntries(columns.map((column, index) => [column, row[index]]))
}

function drawn({ title, rows }: Timetable): string {
  const lines = rows.map(([stop, time], index) => {
    const y = 64 + index * 28
    return `  <text x="20" y="${y}">${time}</text><text x="80" y="${y}">${stop}</text>\n`
  })
  const height = 60 + rows.length * 28
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 280 ${height}" font-family="sans-serif" font-size="16">\n` +
    `  <rect width="280" height="${height}" fill="#fff"/>\n` +
    `  <text x="20" y="32" font-weight="bold">${title}</text>\n${lines.join('')}</svg>\n`
  )
}
