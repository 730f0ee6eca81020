import type { Place } from '../../case/place.ts';
import { run, type Block } from '../letter-document.ts';
import { fillFrame } from '../fill-frame.ts';
import {
  fill,
  framed,
  heading,
  keeping,
  linesOf,
  paragraph,
  textParagraphs,
  wording,
  type Writing,
} from '../writer.ts';

const AT: Place = { page: 'letter' };

/** Advice and assistance (section 16), where the officer has any to give. */
export function help(writing: Writing): Block[] {
  const paragraphs = textParagraphs(writing, 'help/text', writing.caseFile.letter.help, { ...AT, field: 'help' });
  return paragraphs.length === 0 ? [] : [heading(writing, 2, 'help/heading', 'heading.help', [AT]), ...paragraphs];
}

/** The particulars that section 17(7) requires: internal review, and the right to apply under section 50. */
export function rights(writing: Writing): Block[] {
  const { force } = writing.caseFile;
  const place: Place = { ...AT, field: 'reviewTo' };
  return [
    heading(writing, 2, 'rights/heading', 'heading.rights', [place]),
    framed(writing, 'rights/review', 'rights.review', [place], {
      days: String(force.reviewWithinDays),
      reviewTo: linesOf(force.reviewTo).join(', ').replace(/\.$/, ''),
    }),
    ...textParagraphs(writing, 'rights/procedure', force.reviewProcedure, { ...AT, field: 'reviewProcedure' }),
    toRegulator(writing, 'rights.regulator'),
  ];
}

/** The right to apply to the regulator (section 50), under one frame or another. */
export function toRegulator(writing: Writing, frame: string): Block {
  const { regulator } = writing.pack;
  const own = linesOf(writing.caseFile.force.regulatorAddress);
  const block = framed(writing, 'rights/regulator', frame, [{ ...AT, field: 'reviewTo' }], {
    name: regulator.name,
    address: (own.length === 0 ? regulator.address : own).join(', '),
    phone: regulator.phone,
    web: regulator.web,
  });
  return keeping(block, ['50']);
}

/** Who signs, by role: names of officers do not belong in the letter's reasoning. */
export function closing(writing: Writing): Block[] {
  const { letter, force } = writing.caseFile;
  const place: Place = { ...AT, field: 'signatoryRole' };
  const lines = [
    ...linesOf(force.address),
    ...[force.email, force.phone].map((line) => line.trim()).filter((line) => line !== ''),
  ];
  if (force.signature.trim() !== '') return signatureLines(writing, place);
  const unit = [force.unit.trim(), force.force.trim()].filter((part) => part !== '').join(', ');
  return [
    paragraph(writing, 'closing/role', fill(writing, 'closing.role', { signatoryRole: letter.signatoryRole }), [place]),
    ...(unit === '' ? [] : [paragraph(writing, 'closing/unit', [run(unit)], [place])]),
    ...(lines.length === 0 ? [] : [paragraph(writing, 'closing/contact', [run(lines.join(' · '))], [place])]),
  ];
}

/** The force's own signature block; {role} is the signatory of this letter. */
function signatureLines(writing: Writing, place: Place): Block[] {
  const { letter, force } = writing.caseFile;
  const values = { role: letter.signatoryRole, unit: force.unit, force: force.force };
  return linesOf(force.signature).map((line, index) =>
    paragraph(
      writing,
      index === 0 ? 'closing/role' : `closing/line/${index + 1}`,
      fillFrame(line, values, () => wording(writing, 'gap.signatoryRole')),
      [place],
    ),
  );
}
