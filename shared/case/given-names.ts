/**
 * Given names that are common in the United Kingdom, in lower case, without those that are ordinary words as well (Mark,
 * Grant, May, Rose and Will are judged by a title only). A hint to the officer, no more.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam ahmed aisha alan alexander alexandra ali alice alison amanda amelia amir amy andrea andrew
  angela ann anna anne anthony antonia arthur ashley barbara ben benjamin bernard beth brenda brian bridget callum
  cameron carol caroline catherine charles charlotte chloe christine christopher claire clare colin connor craig daniel
  darren david deborah dennis derek diana donald donna dorothy douglas duncan dylan edward eleanor elizabeth ellie emily
  emma eric ethan eva evelyn fatima fiona frances francis gareth gary gavin gemma geoffrey george georgia gerald gillian
  glenn graham hannah harry hassan heather helen henry howard hugh ian ibrahim imran isaac isabella jacqueline jake james
  jane janet jason jean jennifer jeremy jessica joan joanne john jonathan joseph joshua judith julia julie karen kate
  katherine kathleen keith kelly kenneth kevin khalid laura lauren lawrence leanne lesley liam linda lisa louise lucy luke
  malcolm margaret maria marie martin mary matthew maureen michael michelle mohamed mohammad mohammed muhammad nathan
  neil nicholas nicola nigel noah oliver olivia omar pamela patricia patrick paul paula peter philip rachel raymond
  rebecca richard robert roger ronald rosemary russell ruth ryan samantha samuel sandra sarah sean sharon sheila shirley
  simon sophie stephanie stephen steven stuart susan suzanne sylvia teresa thomas timothy tracey trevor valerie victoria
  vincent wendy william yasmin yusuf zoe`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
