/** Abbreviations that readers of official documents know without explanation. */
export const COMMON_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'UBND', 'HĐND', 'MTTQ', 'UBMTTQ', 'UBMTTQVN', 'TW', 'TU', 'KH&CN', 'KHCN', 'CNTT', 'GD&ĐT', 'GDĐT', 'KT-XH', 'QP-AN', 'CNH', 'HĐH', 'NN&PTNT',
  'TN&MT', 'NN&MT', 'LĐTB&XH', 'TT&TT', 'VHTT&DL', 'VH-TT', 'TDTT', 'THCS', 'THPT', 'TTXVN', 'BHXH', 'BHYT', 'CCHC', 'TTHC', 'HTX', 'NSNN', 'QPPL',
  'ĐBQH', 'TNCS', 'TP', 'VNĐ', 'USD', 'GDP', 'GRDP', 'FDI', 'ODA', 'OCOP', 'ISO', 'WTO', 'ASEAN', 'APEC', 'UNESCO', 'AI', 'IT', 'IOT', 'PC', 'PDF',
  'PAPI', 'PCI', 'VNPT', 'VTV', 'VOV', 'STEM', 'COVID-19', 'CT', 'PCT', 'VP', 'VT', 'BTV', 'BCH', 'BCĐ', 'HTML', 'QR', 'TT', 'KT', 'TM', 'TL',
]);
