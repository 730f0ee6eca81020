import { example, pack } from './example.ts';
import { addCases, openOffice } from './full-library.ts';

// Run as one bundled script, because Node alone cannot import the driver's names: node fill-library.cjs FOLDER COUNT
const [folder = '', count = ''] = process.argv.slice(2);
const office = openOffice(folder);
addCases(office, 0, Number(count), example, pack);
office.close();
