/**
 * The article the demonstration starts from, retold in our own words: AFP's explainer of 12 September 2023 is cited, not copied.
 * Headings stand alone; every claim of claims.ts is anchored to a sentence here.
 */
export const DIGEST_TITLE = "Digest: What we know about N. Korea-Russia ties (AFP)";
export const DIGEST_BYLINE = "Retold for this demonstration from the report by AFP staff writers, Seoul";
export const DIGEST_DATE = "2023-09-12";

export const DIGEST = [
  "This is a digest in the desk's own words of a report by Agence France-Presse, published on 12 September 2023. It is demonstration material: the wording is ours, the report is cited and not reproduced.",
  "On that Tuesday Kim Jong Un was in Russia for a meeting with Vladimir Putin, on one of his few journeys abroad. Washington had warned that the two countries might agree on arms for the war in Ukraine.",
  "North Korea has said more than once that it supplied no arms to Russia. Experts quoted by the agency thought that this position might change within days.",
  "Kim's armoured train left Pyongyang station on the Sunday evening, the agency reported. The Kremlin confirmed that Putin would receive Kim later that week in the Russian Far East.",
  "On the Monday the United States called Putin's wish to meet Kim a sign of begging for help. It repeated that any arms deal could lead to American sanctions.",
  "What North Korea can offer",
  "Earlier in September the United States said that North Korea, whatever it denied, had supplied infantry rockets and missiles to Russia in 2022, for use by the Wagner group.",
  "Joseph Dempsey of the International Institute for Strategic Studies thought that Moscow would above all want artillery shells that fit the guns it already has. In his judgement North Korea probably holds the largest stock of Soviet-pattern shells and guns from which Russia could refill its depots.",
  "Yang Moo-jin, president of the University of North Korean Studies in Seoul, expected the rivalry of two camps, Seoul, Washington and Tokyo on one side, Pyongyang, Beijing and Moscow on the other, to sharpen after the summit. Denuclearisation and peace on the peninsula would then be still further off, he said.",
  "What North Korea wants in return",
  "Analysts told the agency that Russia has everything that an impoverished North Korea needs. Cho Han-bum of the Korea Institute for National Unification pointed out that Russia exports food, fertiliser and energy.",
  "Pyongyang might also ask for technology and manufacturing knowledge for its arms industry, Dempsey added. A United Nations report of 2022 described how a North Korean diplomat in Moscow helped to procure ballistic missile technology. The same diplomat tried to obtain three tonnes of steel for the submarine programme, according to the report.",
  "The visit could also be a message to China, the agency wrote. Park Won-gon, a professor at Ewha University, said that North Korea has swung between China and the Soviet Union since the Cold War to gain the most from both. He thought that he could see some of it again.",
  "Earlier summits",
  "For decades Moscow was a crucial backer of North Korea, and the ties go back to the founding of the state. The Soviet Union cut its funding in the 1980s, when it sought reconciliation with Seoul. Its end in 1991 hit North Korea hard.",
  "Russia and North Korea held their first summit in 2000 and signed a joint declaration there. The agreement of Putin and Kim Jong Il was a milestone in reviving the relation, the agency wrote.",
  "Kim Jong Un made his first official visit to Russia in 2019. He and Putin issued no joint statement that time.",
  "Since then Kim has firmly supported the invasion of Ukraine, the agency wrote. Washington says that this support included rockets and missiles. In July 2023 Putin praised Pyongyang for its firm support of the operation against Ukraine.",
  "What a deal would mean",
  "The White House had warned a week earlier that North Korea would pay a price if it gave Russia weapons for the war. State news agency KCNA said that Kim left for Russia on the Sunday. Leading military officials travelled with him, among them those responsible for arms production and space technology, it added.",
  "Cheong Seong-chang of the Sejong Institute told the agency that wider military cooperation would make a long war in Ukraine more likely. As a reward, the North's nuclear submarine and its reconnaissance satellite might come faster, he said. If arms were shipped, it would fall to the international community to trace them. Shells are small enough to be sent to Russia by train, he said.",
].join("\n\n");
