import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";
import { sameSource } from "../../../scripts/lib/proposals/names.mjs";

const OPENING = "A crane fell into the harbour late on Monday night.\n\n";

// Who speaks, in all the names that are right for them.
const NEWS: [string[], string][] = [
  [["Tom Hale"], "Tom Hale, the club's longest-serving player, admitted on Friday that the squad had been divided."],
  [["Fire chief", "chief", "Bob Stone"], '"The roof went first," Fire Chief Bob Stone told local television.'],
  [["residents"], "Residents of the valley fear the worst."],
  [["Ministry of Health", "health ministry"], "The Ministry of Health has confirmed 14 new cases of cholera."],
  [["Sarah Oduya"], "Writing in the Guardian, Sarah Oduya argued that the plan was doomed."],
  [
    ["Li Wei"],
    'Li Wei, who drives a taxi in the capital, has stopped working at night. "It is not worth it," he said.',
  ],
  [["Pentagon"], "The Pentagon on Wednesday acknowledged that civilians had died in the raid."],
  [["spokesman"], "A spokesman, who asked not to be named, said the tests had failed."],
  [["Paul Otieno"], '"They came at dawn," recalls Paul Otieno, a fisherman on the lake.'],
  [
    ["Central Statistics Office"],
    "Exports fell by 4 per cent in March, figures from the Central Statistics Office showed on Tuesday.",
  ],
  [["Moody's"], "Moody's warned last month that the city could lose its top rating."],
  [["Xinhua"], "Forty miners are missing after a blast, the official news agency Xinhua reported."],
  [
    ["Rosa Díaz", "Rosa Diaz"],
    '"My son has not eaten for two days," Rosa Díaz, 38, said as she waited outside the clinic.',
  ],
  [["Ingrid Dahl"], '"We will appeal," lawyer Ingrid Dahl told reporters outside the court.'],
  [["police"], "Two of the suspects were still at large late on Sunday, according to police."],
  [
    ["Omar Haddad"],
    "Omar Haddad's lawyer declined to comment, but Haddad himself told the paper that he had sold the painting.",
  ],
  [
    ["study"],
    "Children who sleep badly score lower in tests, according to a study published on Monday in the journal Sleep.",
  ],
  [["court"], "The court ruled that the sale was void."],
  [
    ["Jens Holm"],
    "Prime Minister Jens Holm's government has ignored the crisis for months, Holm himself conceded in a television interview.",
  ],
  [["Carla Nunes"], '"Nobody is above the law," President Carla Nunes tweeted.'],
  [["ECB", "European Central Bank"], "The European Central Bank (ECB) said it would leave rates unchanged."],
  [["Dimitri Pappas"], "Dimitri Pappas of the dockworkers' union said talks had broken down."],
  [["Kate Wu"], "Asked about the losses, chief financial officer Kate Wu said the worst was over."],
  [["association"], "The association, which represents 4,000 growers, says prices have halved."],
  [["Hassan Ali"], "The attackers wore uniforms, said Hassan Ali, a shopkeeper whose brother was killed."],
  [["Frank Muller"], "Frank Muller thinks the strike will fail."],
  [["Red Cross"], "The Red Cross estimates that 30,000 people need shelter."],
  [["Joan Mills"], "Joan Mills - a retired teacher who has lived here since 1961 - says the smell is unbearable."],
  [["officials"], "Officials in Brussels insist that no offer has been made."],
  [["activists"], "According to activists on the ground, the shelling began at noon."],
  [["Peter Novak"], 'Peter Novak, 52, a welder from Brno, is not convinced. "Show me the contract," he says.'],
  [["defence"], "The defence claims the fingerprints were planted."],
  [["two diplomats", "diplomats"], "The vote was postponed, two diplomats said on condition of anonymity."],
  [["Huda Karim"], "It was Huda Karim who first told the press that the vaults were empty."],
  [["inspector", "Grant Lowe"], "Detective Inspector Grant Lowe, leading the inquiry, appealed for witnesses."],
  [["Lars Vik"], '"That was the moment I knew," Lars Vik says now, sitting in the kitchen of his farmhouse.'],
  [["ministry"], "The ministry's statement said 14 people had been detained."],
  [
    ["Nadia Rahmani"],
    "Nadia Rahmani, deputy director of the water board, which runs the dam, told AFP the gates had jammed.",
  ],
  [["coach", "Eva Lind"], "Norwegian coach Eva Lind said her skiers had been ill."],
  [["Dow Jones"], "Dow Jones Newswires reported that the merger was off."],
  [
    ["Ann Soto"],
    'In a letter to members seen by the Post, Ann Soto, the union\'s general secretary, says the offer is "derisory".',
  ],
  [["spokeswoman", "Mara Quist"], "The bank's spokeswoman Mara Quist said no customers had lost money."],
  [["governor"], "The state's governor has called the law unworkable."],
  [["police chief", "chief"], "The city's police chief, in a rare interview, conceded that crime was up."],
  [["Ravi Shah"], "Ravi Shah had told a parliamentary committee in June that the valves were safe."],
  [["witnesses"], "Gunmen stormed the hotel at noon, witnesses said, firing at guests."],
  [["Interpol"], "Interpol says the painting may have been taken to Belgium."],
  [["protesters"], "Protesters accuse the government of ignoring the drought."],
  [["Bob Dunn"], '"It\'s a joke," Bob Dunn, whose shop has been shut since March, said of the scheme.'],
  [["opposition"], "The opposition says the vote was rigged."],
  [["Ken Aoki"], '"Sales will recover," predicts Ken Aoki, who runs the firm\'s Tokyo office.'],
  [["lawyers for the family", "lawyers"], "Lawyers for the family said they would seek a new inquest."],
  [["Tanaka"], "Tanaka, 61, was quoted by Kyodo as saying he was innocent."],
  [["commission"], "The commission concluded that the pilot had been drunk."],
  [["Leila Aziz"], "Researcher Leila Aziz and her team found that the fish swim deeper by day."],
  [["women"], "Two women who escaped the fire said the doors were locked."],
  [["Hugo Blum"], "Not for the first time, Hugo Blum has accused the federation of bias."],
  [["Met Office"], "The Met Office has issued a warning that rivers could burst their banks."],
  [["Jo Grant"], '"We were told to wait," one passenger, Jo Grant, said.'],
  [["Chancellor", "Erik Holt"], "Chancellor Erik Holt on Sunday ruled out new elections."],
  [["family"], "The family of the dead man say they want answers."],
  [["army"], "The army, for its part, denied that the bridge had been hit."],
  [["Paul Kerr"], 'He was "heartbroken", his brother Paul Kerr said.'],
];
for (const [names, text] of NEWS) {
  test(`${names[0]}: ${text}`, () => {
    const source = proposeClaims(OPENING + text).claims.at(-1)?.attributor ?? "";
    expect(sameSource(source, names), source).toBe(true);
  });
}
