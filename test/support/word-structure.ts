/**
 * Checks of a .docx against what ECMA-376 part 1 demands and Word refuses without: the order of children, references that lead somewhere, and
 * tables whose cells fill their grid. It knows the elements we write; an element it does not know where order counts is a problem too.
 */
import type { XmlElement } from '../../templates/import/xml.ts';
import { parseXml } from '../../templates/import/xml.ts';
import { descendants, docxParts } from './docx-words.ts';

/** Children of an element in the order of its schema type. */
const ORDER: Readonly<Record<string, string>> = {
  // 17.3.1.26 CT_PPr
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  // 17.3.2.28 CT_RPr
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  // 17.3.1.24 CT_PBdr
  'w:pBdr': 'top left bottom right between bar',
  // 17.4.59 CT_TblPr
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  // 17.4.69 CT_TcPr
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:p': 'pPr r',
  'w:r': 'rPr *',
  // 17.6.17 CT_SectPr; references come first, in any order
  'w:sectPr':
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  // 17.9.6 CT_Lvl
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:num': 'abstractNumId lvlOverride',
  'w:numPr': 'ilvl numId',
  // 17.7.4.17 CT_Style
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  // 17.15.1.78 CT_Settings, of it what we write
  'w:settings':
    'displayBackgroundShape defaultTabStop autoHyphenation evenAndOddHeaders compat themeFontLang',
};
const MANY = new Set([
  'r',
  'tr',
  'tc',
  'lvl',
  'lvlOverride',
  'abstractNum',
  'num',
  'style',
  'headerReference',
  'footerReference',
  '*',
]);

/** The only elements of a WordprocessingML part that hold text. */
const TEXT_HOLDERS = new Set(['w:t', 'w:instrText']);

function orderProblems(element: XmlElement, part: string): string[] {
  const rule = ORDER[element.name];
  const problems: string[] = [];
  if (element.text.trim() !== '' && !TEXT_HOLDERS.has(element.name))
    problems.push(`${part}: text straight in ${element.name}`);
  if (rule) {
    const names = rule
      .split(' ')
      .flatMap((entry, rank) => entry.split('|').map((name) => [name, rank] as const));
    const rankOf = new Map(names);
    let last = -1;
    const seen = new Set<string>();
    for (const child of element.children) {
      const name = child.name.replace(/^w:/, '');
      const rank = rankOf.get(name) ?? rankOf.get('*');
      if (rank === undefined) problems.push(`${part}: ${element.name} holds ${child.name}`);
      else if (rank < last) problems.push(`${part}: ${child.name} comes too late in ${element.name}`);
      else last = rank;
      if (seen.has(name) && !MANY.has(name) && !rankOf.has('*'))
        problems.push(`${part}: ${element.name} holds ${child.name} twice`);
      seen.add(name);
    }
  }
  return [...problems, ...element.children.flatMap((child) => orderProblems(child, part))];
}

const value = (element: XmlElement | undefined, name = 'w:val'): string => element?.attributes[name] ?? '';
const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((entry) => entry.name === name);

function tableProblems(table: XmlElement): string[] {
  const problems: string[] = [];
  const grid = child(table, 'w:tblGrid')?.children.map((column) => Number(value(column, 'w:w'))) ?? [];
  const width = grid.reduce((sum, column) => sum + column, 0);
  const properties = child(table, 'w:tblPr');
  if (value(child(properties, 'w:tblLayout'), 'w:type') !== 'fixed')
    problems.push('table without fixed layout');
  if (Number(value(child(properties, 'w:tblW'), 'w:w')) !== width)
    problems.push('tblW is not the sum of the grid');
  const open = new Map<number, boolean>();
  for (const [index, row] of table.children.filter(({ name }) => name === 'w:tr').entries()) {
    let column = 0;
    for (const cell of row.children.filter(({ name }) => name === 'w:tc')) {
      const cellProperties = child(cell, 'w:tcPr');
      const span = Number(value(child(cellProperties, 'w:gridSpan')) || 1);
      const spanned = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
      if (Number(value(child(cellProperties, 'w:tcW'), 'w:w')) !== spanned)
        problems.push(`row ${index + 1}, column ${column + 1}: tcW is not the width of its columns`);
      const merge = child(cellProperties, 'w:vMerge');
      if (merge && value(merge) !== 'restart' && !open.get(column))
        problems.push(`row ${index + 1}, column ${column + 1}: continues a cell that never began`);
      for (let at = column; at < column + span; at += 1) open.set(at, merge !== undefined);
      if (cell.children.at(-1)?.name !== 'w:p')
        problems.push(`row ${index + 1}: a cell does not end with a paragraph`);
      column += span;
    }
    if (column !== grid.length) problems.push(`row ${index + 1} fills ${column} of ${grid.length} columns`);
  }
  return problems;
}

/** Everything wrong with the structure of a .docx, in words; empty where it is sound. */
export function structureProblems(docx: Uint8Array): string[] {
  const parts = docxParts(docx);
  const problems: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const [name, text] of Object.entries(parts)) {
    try {
      trees.set(name, parseXml(new TextEncoder().encode(text), name));
    } catch (error) {
      problems.push(`${name}: not well-formed (${String(error)})`);
    }
  }
  for (const [name, tree] of trees) if (name.startsWith('word/')) problems.push(...orderProblems(tree, name));

  const styles = trees.get('word/styles.xml');
  const styleIds = (styles ? descendants(styles, 'w:style') : []).map((style) => value(style, 'w:styleId'));
  for (const id of styleIds.filter((entry, index) => styleIds.indexOf(entry) !== index))
    problems.push(`style ${id} is defined twice`);
  const numbering = trees.get('word/numbering.xml');
  const lists = new Set(
    (numbering ? descendants(numbering, 'w:num') : []).map((num) => value(num, 'w:numId')),
  );
  const relationships = trees.get('word/_rels/document.xml.rels')?.children ?? [];
  for (const [name, tree] of trees) {
    for (const tag of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'])
      for (const user of descendants(tree, tag))
        if (!styleIds.includes(value(user))) problems.push(`${name}: no style ${value(user)}`);
    for (const user of descendants(tree, 'w:numId'))
      if (!lists.has(value(user))) problems.push(`${name}: no list ${value(user)}`);
    for (const tag of ['w:headerReference', 'w:footerReference'])
      for (const user of descendants(tree, tag))
        if (!relationships.some(({ attributes }) => attributes['Id'] === value(user, 'r:id')))
          problems.push(`${name}: no relationship ${value(user, 'r:id')}`);
    for (const table of descendants(tree, 'w:tbl'))
      problems.push(...tableProblems(table).map((text) => `${name}: ${text}`));
  }

  // The package: relationships lead to parts, parts have a content type, and none is listed that is not there.
  const ids = relationships.map(({ attributes }) => attributes['Id']);
  if (new Set(ids).size !== ids.length) problems.push('a relationship id is used twice');
  for (const { attributes } of relationships)
    if (!parts[`word/${attributes['Target'] ?? ''}`])
      problems.push(`no part word/${attributes['Target'] ?? ''}`);
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const overrides = types
    .map(({ attributes }) => attributes['PartName'])
    .filter((name) => name !== undefined);
  for (const name of overrides)
    if (!parts[name.slice(1)]) problems.push(`content type of a part that is missing: ${name}`);
  for (const name of Object.keys(parts))
    if (name.endsWith('.xml') && name !== '[Content_Types].xml' && !overrides.includes(`/${name}`))
      problems.push(`no content type for ${name}`);
  return problems;
}
