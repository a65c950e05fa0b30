import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

/** The positions, from 1, of the claims of a passage that somebody in it denies. */
const denied = (text: string) =>
  proposeClaims(text).claims.flatMap((claim, at) => (claim.kind !== "denial" && claim.denied ? [at + 1] : []));

const DENIED = [
  "Police said the protesters had thrown petrol bombs. Organisers of the march said no such thing had happened.",
  'The opposition claims that ballots were burned in three towns. "That never happened," the head of the electoral commission, Ivan Petrov, said.',
  "A former driver said he had carried cash to the minister's house. The minister, Paul Okello, described the account as a pack of lies.",
  "Leaked emails suggest that the firm knew of the defect in 2012. The firm says the emails have been misread and that it did not know.",
  "Two women have accused the singer of assault. Through his lawyer he has denied the allegations.",
  "The United States says the missile was fired from Iran. Iran rejects the accusation.",
  "The United States says the missile was fired from Iran. Tehran has denied involvement.",
  "Ukraine said its forces had taken the village of Dolyna. Russia's defence ministry denied that the village had fallen.",
  "Scientists at Leeds claim the pesticide kills bees. The manufacturer disputes the study's conclusions.",
  "According to the charge sheet, Mr Bello paid 40 voters. He denies the charge.",
  "Neighbours said they heard shots at midnight. The army said none of its soldiers had fired.",
  "The Sunday Mail reported that the coach had been sacked. The club insisted that he remained in charge and had not been sacked.",
  "Farmers blame the dam for the flood. The power company said the dam had nothing to do with it.",
  "She told the tribunal that her manager had called her stupid. The manager denied using the word.",
  "It has been alleged by prosecutors that the doctor sold prescriptions. The doctor maintains his innocence.",
  "Human rights groups say prisoners are beaten at the camp. The government denies that the camp exists.",
  'Rivals say the plane dropped its bombs on a school. "We do not target schools," an army spokeswoman said.',
  "Mr Lang said the treasurer had emptied the account. The treasurer said she had taken nothing.",
  "The airline said the pilot had ignored a warning. The pilots' union said this was simply wrong.",
  "Police in Harwick say Daniel Moss set fire to his own shop. Mr Moss, 44, denies arson.",
  "A parliamentary report accused the agency of losing 14 files. The agency's director, Lena Fors, contested the finding.",
  'The newspaper said the prince had borrowed money from an arms dealer. Buckingham Palace called the story "completely without foundation".',
  "Witnesses said soldiers had opened fire without warning. An army spokesman, Colonel Ali Reza, said the troops had not opened fire.",
  "Witnesses said soldiers opened fire on the crowd. The army disputed that account, saying the shots came from rooftops.",
  'Mr Grant said the club had promised him a new contract. "We made him no such promise," said the chairman, Peter Wells.',
  "Shareholders allege that the board hid losses of $90 million. The board has called the suit frivolous.",
  "A teacher told the inquiry that pupils were hit with canes. The school's former head, Brother Paul Doyle, rejected her evidence.",
  "Greenpeace says the factory dumps mercury in the bay. Its owner, Chemex, says it has never dumped anything in the bay.",
  "Senator Hall suggested that the general had lied to Congress. A Pentagon spokesman said the suggestion was offensive and wrong.",
  "North Korea fired two missiles on Sunday, South Korea said. Pyongyang said no missiles had been launched.",
  "The BBC said 40 villagers had been killed by the militia. The militia's leader, Musa Kone, denied responsibility.",
  "Brown said Smith had pushed him. Smith denied it.",
  'Brown said Smith had pushed him down the stairs. "I never touched him," Smith said.',
  "An inquiry found in 2003 that officers had altered statements. The police federation has always maintained that they did not alter any statement.",
  "Customers say the app charged them twice. The company blamed a third party and denied that anyone had been charged twice.",
  "Prosecutors said Thursday that Mr. Ruiz had wired the money to Panama. Mr. Ruiz's lawyer, Ellen Park, called the charges politically motivated.",
  "Moscow says the drone was shot down over Crimea. Kyiv dismissed the report as propaganda.",
  'Doctors at the hospital say they were told to hide deaths. "This is fake news," the health minister, Jair Mota, told reporters.',
  "Opposition leaders say 300 people have been arrested since Monday. The government says this is an exaggeration.",
  "The charity says staff at the home locked residents in their rooms. The home's owner, Silver Care, rejected this and said doors were never locked.",
  "In her memoir, the actress writes that the director threatened her. A representative for the director called the account inaccurate.",
  "Two former ministers say the president knew of the payments. The president's office issued a statement denying any knowledge of them.",
  "Mexico accused the United States of flying drones over its territory. Washington had no such flights, the Pentagon said.",
  "Climate scientists say the dam will make floods worse. Officials in the capital dismiss such warnings.",
  "Reuters reported on Monday that the two banks were in merger talks. Both banks denied it on Tuesday.",
  "Some party members accuse Ms Novak of leaking the memo. She has denied being the source.",
  "The mother of the boy says guards refused to call a doctor. Prison authorities dispute her version of events.",
  "Lawyers for the town say the company buried drums of solvent in 1978. The company denies burying anything there.",
  "Moscow accused Tallinn of violating its airspace. Estonia's defence minister, Kaja Tamm, said no Estonian aircraft had crossed the border.",
  'The magazine alleged that the bishop had protected an abusive priest. A diocesan spokesman described the article as "a travesty".',
  "The defence says the confession was beaten out of him. Detectives deny using force.",
  'Campaigners claim that the chief constable sat on the report for a year. "I reject that absolutely," he said on Thursday.',
  "A UN panel said the general had ordered the massacre. The general has dismissed the panel's findings as biased and one-sided.",
  "Critics say the mayor spent public money on a holiday. He has insisted that he paid for the trip himself.",
  "Greece says Turkey pushed the migrants across the river. Ankara calls the claim slander.",
  "Hospital staff said two shells had hit the maternity ward. Contradicting that account, an army officer said the blast came from a gas cylinder.",
];
for (const text of DENIED) test(`denied: ${text}`, () => expect(denied(text)).toEqual([1]));

const BOTH_DENIED = [
  "Two women have accused the singer of assault. A third said he had locked her in a room. His lawyer, Dan Ross, said all the claims were false.",
  "The lawsuit alleges that the guards beat inmates. It also alleges that they destroyed tapes. The sheriff's office denied all the allegations.",
];
for (const text of BOTH_DENIED) test(`both denied: ${text}`, () => expect(denied(text)).toEqual([1, 2]));

const NOT_DENIED = [
  "The council said the road would open in May. Residents said they were not convinced.",
  "The union asked for a rise of 6 per cent. Managers rejected the demand.",
  "The minister said the bridge was safe. The mayor declined to comment on the report.",
  "The palace dismissed the head gardener in May. He said he was sorry to go.",
  "The airline said the pilot had ignored a warning. The regulator said it was not yet possible to give a cause.",
  "Brown said Smith was late. Smith denied entry to reporters.",
  "The bank raised its rate to 5 per cent. Analysts said they had not expected that.",
  "The minister said the hospital would open in June. The opposition said it doubted that.",
  "Opposition leaders say 300 people have been arrested since Monday. The government says the arrests were legal.",
  "Campaigners want the report published. The chief constable rejected their request.",
  "The court heard that the lorry's brakes had failed. The driver was denied bail.",
  "Ms Novak said the memo was genuine. She refused to say where it had come from.",
  "Japan said it would release the water in August. China opposes the plan.",
  "Hospital staff said two shells had hit the maternity ward. The army said it was investigating.",
];
for (const text of NOT_DENIED) test(`not denied: ${text}`, () => expect(denied(text)).toEqual([]));
