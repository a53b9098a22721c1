/** What is dropped by mistake, and how to get at the table in it: by the names that data/bytes/sniff.ts gives. */
const PACKED = ['GZIP', 'ZIP', 'TAR', '7Z', 'RAR', 'XZ', 'BZIP2', 'ZSTD', 'LZ4']
const SHEETS = ['XLS', 'XLSX', 'ODS', 'NUMBERS']
const DATA: Record<string, string> = {
  PARQUET: 'a Parquet file',
  FEATHER: 'a Feather file',
  ARROW: 'an Arrow file',
  ORC: 'an ORC file',
  AVRO: 'an Avro file',
  HDF5: 'an HDF5 file',
  MATLAB: 'a MATLAB file',
  NUMPY: 'a NumPy file',
  SQLITE: 'an SQLite database',
  RDATA: 'an R workspace',
  RDS: 'an R object (RDS)',
  STATA: 'a Stata file',
  SPSS: 'an SPSS file',
  PICKLE: 'a Python pickle',
  JSON: 'a JSON file',
  XML: 'an XML file',
  OFX: 'a bank statement (OFX)',
  QIF: 'a bank statement (QIF)',
}

/** "prices.xlsx is a spreadsheet (XLSX), not a table in text. Save …" */
export function notText(file: string, kind: string | undefined): string {
  if (kind === undefined) return `${file} is not text. ${asCsv}`
  if (PACKED.includes(kind)) {
    return `${file} is packed (${kind}) in a way that is not read here. Unpack it first, and drop the tables that are inside.`
  }
  if (SHEETS.includes(kind)) return `${file} is a spreadsheet (${kind}), not a table in text. ${asCsv}`
  if (kind === 'HTML') {
    return `${file} is a web page (HTML), not a table in text: an error page of the site, or a page that calls itself XLS. Open it in a browser to see which; a table in it can be saved as CSV from a spreadsheet.`
  }
  if (kind in DATA) {
    return `${file} is ${DATA[kind]}, not a table in text. Write the table as CSV with the program it comes from, and drop that.`
  }
  if (kind === 'email') return `${file} is an email. Save the table that is attached to it, and drop that.`
  if (kind === 'binary') return `${file} is not text, and of no kind that is known here. ${asCsv}`
  return `${file} is ${/^[AEFHILMNORSX]/.test(kind) && kind === kind.toUpperCase() ? 'an' : 'a'} ${kind} file, not a table in text. ${asCsv}`
}

const asCsv = 'Save the sheet as CSV (in Excel: Save as, CSV UTF-8) and drop that.'
