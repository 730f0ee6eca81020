import { expect } from 'vitest';
import type { Officer } from './officer.ts';

const REQUEST = `I would like to know about people smuggling and human trafficking offences investigated by your force.
1. How many cases did you investigate in 2016, 2017, 2018 and 2019?
2. For each case, how many victims were there, and from which countries?
3. What was the outcome of each case?`;

/** One part of the job, as an officer does it on the pages. */
type Step = { readonly title: string; readonly work: (officer: Officer) => Promise<void> };

/** From the empty list to a letter that nothing stands in the way of. Each step begins where the one before ended. */
export const MAIN_JOB: readonly Step[] = [
  {
    title: 'starts with no case and leads through request and screening',
    work: async ({ page, picture, onward, type, choose, heading }) => {
      await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
      await picture('start');
      await page.getByRole('button', { name: 'New case' }).click();
      await heading(/What was asked/);
      await type('Reference', 'NP-2026-0419');
      await type('Received on', '2026-10-26');
      await type('Subject', 'People smuggling and human trafficking');
      await type('The request, word for word', REQUEST);
      await page.getByRole('button', { name: 'Split it into 3 parts' }).click();
      await expect.poll(() => page.getByLabel(/^Part \d$/).count()).toBe(3);
      await onward('request');
      await choose(/Freedom of Information Act 2000/);
      await onward('law');
      await choose(/Clear and valid/);
      await onward('clarity');
      await heading(/What kind of request is this/);
      await choose(/^Narrow/);
      await page.getByRole('button', { name: /^Tick/ }).click();
      await onward('nature');
      await choose(/Press, rumour or a leak/);
      await type(/What you looked at/, 'Our disclosure log and two reported trials.');
      await onward('public-knowledge');
      await choose(/An answer itself would do harm/);
      await onward('sensitivity');
    },
  },
  {
    title: 'records searches and draws the boundary',
    work: async ({ page, onward, type, heading }) => {
      await heading(/What did you search/);
      await page.getByRole('button', { name: 'Add a role' }).click();
      await type('Role', 'Crime Management Data Returns Officer');
      await page.getByRole('button', { name: 'Add a system' }).click();
      await type('System', 'CMS');
      await type('What it covers', 'the former system, to 4 December 2017');
      await page.getByRole('button', { name: 'Add a system' }).click();
      await type('System', 'CONNECT', 1);
      await type('What it covers', 'the present system, since that date', 1);
      await type('Search criteria', 'all offences recorded under the Modern Slavery Act 2015.');
      await page.getByRole('button', { name: 'Add an enclosure' }).click();
      await type('Title', 'Spreadsheet');
      await page.getByRole('button', { name: 'Add a note' }).click();
      await type('Heading', 'How these crimes are counted');
      await type('Note', 'Crime type 106 of the Home Office Counting Rules.');
      await onward('searches');
      await heading(/What is the answer to each part/);
      for (const part of [1, 2, 3]) {
        await page
          .getByRole('region', { name: `Part ${part}` })
          .getByRole('radio', { name: 'Supplied', exact: true })
          .check({ force: true });
      }
      await page.getByRole('button', { name: 'Add “any other information”' }).click();
      await type(
        'What is neither confirmed nor denied',
        'information about covert or intelligence-led work on people smuggling',
      );
      await onward('scope');
    },
  },
  {
    title: 'claims sections 24(2) and 31(3)',
    work: async ({ page, onward }) => {
      await page.getByRole('button', { name: 'Rely on section 24(2)' }).click();
      await page.getByRole('button', { name: 'Rely on section 31(3)' }).click();
      await onward('exemptions');
    },
  },
  {
    title: 'assesses section 24(2) by necessity, without a likelihood',
    work: async ({ page, onward, type, choose, tick, heading, takeFactor, weigh }) => {
      await type(
        'If we confirmed',
        'The organisers of routes into the county would learn that their routes are looked at.',
      );
      await type(
        'If we denied',
        'The same people would learn that this stretch of coast can be offered as the safe one.',
      );
      await tick('Reveals a gap');
      await onward('24-hypotheticals');
      await heading(/national security need silence/);
      expect(await page.getByRole('radio', { name: /likely/ }).count()).toBe(0);
      await choose(/^Terrorism/);
      await type(/How would an answer bear on it/, 'Whoever enters unseen relies on the route not being known.');
      await type(/Why will nothing less/, 'A national answer would still place this force on one side of the line.');
      await onward('24-test');
      await choose(/^Engaged/);
      await onward('24-conclusion');
      await takeFactor('Rights affected', [
        [/Whose rights/, 'Farm workers in the county'],
        [/Which right/, 'respect for private life'],
        [/would tell them whether/, 'such work is done where they live'],
      ]);
      await takeFactor('Age', [
        [/Which period/, '2016 to 2019'],
        [/What has changed/, 'the crime system has been replaced'],
      ]);
      await onward('24-favouring');
      await takeFactor('Preventing displacement to weaker places', [
        [/Where would a no point to/, 'the northern coast'],
        [/Who chooses/, 'Those who arrange crossings'],
      ]);
      await onward('24-against');
      await weigh('Rights affected', 'moderate', 'They are many.');
      await weigh('Age', 'slight', 'The routes have changed little.');
      await weigh('Preventing displacement', 'compelling', 'Lives depend on it.');
      await page.getByText('The weights lean towards silence.').first().waitFor();
      await choose(/^Silence outweighs/);
      await type('What decides it', 'How little a bare answer adds, and how much it tells those who run a route.');
      await type(
        'How the two sides compare',
        'The rights of workers matter, but an answer would tell them nothing of how or against whom, while those who sell places on a route could act on the single word at once and lives would depend on what they did.',
      );
      await onward('24-weighing');
    },
  },
  {
    title: 'assesses section 31(3) by limb and likelihood',
    work: async ({ page, onward, type, choose, tick, heading, takeFactor, weigh }) => {
      await heading(/Which law enforcement interest/);
      await choose(/\(1\)\(a\) the prevention or detection of crime/);
      await onward('31-limb');
      await type(
        'If we confirmed',
        'Networks would learn that more is known of them than recorded crime, and would empty their houses.',
      );
      await type('If we denied', 'They would learn that they can go on as before without the trouble of moving.');
      await tick('Countermeasures');
      await onward('31-hypotheticals');
      await type(/How would an answer lead/, 'They read what is published; the houses are empty before officers come.');
      await type(/What makes it a harm of substance/, 'The trail ends with the house.');
      await page.getByText('Likelihood to be stated.').waitFor();
      await choose(/^Would be likely to/);
      await type('What makes it so?', 'It has happened twice in the region.');
      await onward('31-test');
      await choose(/^Engaged/);
      await onward('31-conclusion');
      await takeFactor("Victims' interest as a group", [
        [/Which victims/, 'People made to work and those who support them'],
        [/Which crime/, 'exploitation'],
        [/Beyond what/, 'the offences recorded'],
      ]);
      await takeFactor('Generality', [
        [/How general/, 'it asks about four years'],
        [/What could not be told/, 'which house is meant'],
      ]);
      await onward('31-favouring');
      await takeFactor('Effective detection', [
        [/For which crime/, 'people smuggling'],
        [/Who must not know/, 'those who run the houses'],
        [/What would they do/, 'change them within hours'],
      ]);
      await onward('31-against');
      await weigh("Victims' interest", 'considerable', 'It bears on whether to report.');
      await weigh('Generality', 'slight', 'The line is drawn all the same.');
      await weigh('Effective detection', 'compelling', 'People still held would be moved.');
      await choose(/^Silence outweighs/);
      await type('What decides it', 'The position of people who are still held.');
      await type(
        'How the two sides compare',
        'Victims and those who support them want to know whether reports lead to more than a recorded crime, and the figures go some way to meet that; a bare yes or no adds little and would be read first by those who exploit others.',
      );
      await onward('31-weighing');
    },
  },
  {
    title: 'strikes the balance and decides',
    work: async ({ page, picture, onward, type, choose, tick, heading }) => {
      await heading(/How does each balance stand/);
      await choose(/^Each by itself, and in the alternative together/);
      await tick('The harms are different, and none is counted twice');
      await type('How they compare together', 'Different people would be harmed in different ways.');
      await choose(/^Together, silence outweighs/);
      await onward('balance');
      await choose(/^Neither confirm nor deny/);
      await type('Decided by (role)', 'Information Disclosure Manager');
      await type('Judged as at', '2026-11-20');
      await onward('determination');
      await type('Date of the letter', '2026-11-23');
      await type('Signed by (role)', 'Disclosure Officer');
      await type('Help you can offer', 'National figures on referrals are published every quarter.');
      await type('Force', 'Northmoor Police');
      await type('Where to ask for an internal review', 'Head of Information Disclosure, Northmoor Police');
      await onward('letter');
      await heading(/Does it hold together/);
      await picture('review');
      await page.getByText('Nothing stands in the way.').waitFor();
    },
  },
];

/** What the letter of the main job says, wherever it is read back. */
export const LETTER_FACTS = [
  'NP-2026-0419',
  '26 October 2026',
  'CMS: the former system, to 4 December 2017',
  'CONNECT',
  'Crime type 106',
  'Northmoor Police neither confirms nor denies whether it holds information about covert or intelligence-led work',
  'refusal notice under section 17',
  'section 24(2) (national security)',
  'section 31(3) (law enforcement), read with section 31(1)(a) (the prevention or detection of crime)',
  'would be likely to prejudice the prevention or detection of crime',
  'reasonably necessary',
  'Factors favouring confirming or denying',
  'Factors against confirming or denying',
  'maintaining the exclusion of the duty to confirm or deny under section 24(2) outweighs',
  'maintaining the exclusion of the duty to confirm or deny under section 31(3) outweighs',
  '[2025] UKSC 27',
  'Nothing in this letter should be taken as an indication',
  'Head of Information Disclosure, Northmoor Police',
  'section 50 of the Act',
];
