// Opens a workbook with exceljs and saves it again, with one cell edited where one is named: node roundtrip.cjs FROM TO [ROW COLUMN TEXT]
const { Workbook } = require('exceljs')

async function main([from, to, row, column, text]) {
  const book = new Workbook()
  await book.xlsx.readFile(from)
  if (row) book.worksheets[0].getCell(Number(row), Number(column)).value = text
  await book.xlsx.writeFile(to)
}

main(process.argv.slice(2)).catch((e) => { console.error(e); process.exit(1) })
