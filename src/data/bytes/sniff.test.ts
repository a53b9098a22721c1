import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../numerics/failure'
import { refuseNonText } from './sniff'
import { encode } from './testing/encoder'

const text = (content: string) => new TextEncoder().encode(content)
const bytes = (start: string) => Uint8Array.from(start, (character) => character.charCodeAt(0))
const kindOf = (content: Uint8Array) => {
  try {
    refuseNonText(content)
    return null
  } catch (error) {
    return error instanceof Failure ? (error.detail.looksLike ?? error.code) : error
  }
}

describe('what is no table in text', () => {
  test.each([
    ['PARQUET', 'PAR1\x15\0'],
    ['ARROW', 'ARROW1\0\0'],
    ['FEATHER', 'FEA1\0'],
    ['HDF5', '\x89HDF\r\n\x1a\n\0'],
    ['SQLITE', 'SQLite format 3\0\x10'],
    ['RDATA', 'RDX3\nX\n\0'],
    ['RDS', 'X\n\0\0\0\x03'],
    ['XZ', '\xfd7zXZ\0\0'],
    ['BZIP2', 'BZh91AY&SY'],
    ['ZSTD', '\x28\xb5\x2f\xfd\x04'],
    ['7Z', '7z\xbc\xaf\x27\x1c\0'],
    ['RAR', 'Rar!\x1a\x07\0'],
    ['XLS', '\xd0\xcf\x11\xe0\xa1\xb1'],
    ['TAR', 'a.csv'.padEnd(257, '\0') + 'ustar\0'],
    ['binary', '\x7fELF\x02\x01\0\0\x01'],
  ])('%s by its first bytes', (kind, start) => {
    expect(kindOf(bytes(start))).toBe(kind)
  })

  test.each([
    ['HTML', '<!DOCTYPE html><p>404'],
    ['HTML', '\r\n <TABLE border="1"><tr><td>Date</td>'],
    ['HTML', '<meta http-equiv="Content-Type"><table>'],
    ['HTML', '<!-- saved -->\n<html>'],
    ['HTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C">'],
    ['XML', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>'],
    ['XML', '<prices currency="USD"><price/>'],
    ['JSON', '{"chart":{"result":null}}'],
    ['JSON', '[ {"date": "2020-01-02"} ]'],
    ['JSON', '[[1577923200000, 10.5],'],
    ['JSON', '[1577923200, 1578009600]'],
    ['JSON', '["a", "b"]'],
    ['JSON', '[]'],
    ['RTF', '{\\rtf1\\ansi'],
    ['OFX', 'OFXHEADER:100\nDATA:OFXSGML'],
    ['QIF', '!Type:Invst\nD01/02/2020'],
    ['email', 'Return-Path: <a@b.example>\nReceived: from x\n  by y\nSubject: prices\n'],
    ['email', 'From: Anna <anna@example.org>\nDate: Thu, 2 Jan 2020\nSubject: prices\n\nDear Ben'],
    ['email', 'MIME-Version: 1.0\nContent-Type: multipart/related\n'],
    ['Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:1'],
  ])('%s by how it begins: %s', (kind, start) => {
    expect(kindOf(text(start))).toBe(kind)
    expect(kindOf(text('\ufeff' + start))).toBe(kind)
    expect(kindOf(encode('\ufeff' + start, 'utf-16le'))).toBe(kind)
  })

  test('documents that are zip files inside', () => {
    expect(kindOf(zipSync({ '[Content_Types].xml': text('x'), 'xl/workbook.xml': text('x') }))).toBe('XLSX')
    expect(kindOf(zipSync({ mimetype: text('x'), 'content.xml': text('x') }))).toBe('ODS')
    expect(kindOf(zipSync({ 'Index/Document.iwa': text('x') }))).toBe('NUMBERS')
    expect(kindOf(zipSync({ 'xl.csv': text('see xl/workbook.xml') }))).toBe('ZIP')
  })
})

describe('what is a table', () => {
  test.each([
    'date,price\n2020-01-02,10\n',
    '<DATE>,<OPEN>,<CLOSE>\n20200102,10,11\n',
    '<TICKER>;<PER>;<DATE>\nA;D;20200102\n',
    '[Date],[Close]\n2020-01-02,10\n',
    '"[1]","[2]"\n2020-01-02,10\n',
    'From,To,Rate\n2020-01-02,2020-01-03,10\n',
    'Date: Close\n2020-01-02: 10\n',
    'Subject:,prices\nDate,Close\n2020-01-02,10\n',
    '{date};{close}\n2020-01-02;10\n',
    '-- prices --\nDate,Close\n',
    '%,Date\n1,2020-01-02\n',
    'Rare,Date\n',
  ])('%s', (table) => {
    expect(kindOf(text(table))).toBeNull()
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect(kindOf(encode(table, encoding))).toBeNull()
      expect(kindOf(encode('\ufeff' + table, encoding))).toBeNull()
    }
  })
})
