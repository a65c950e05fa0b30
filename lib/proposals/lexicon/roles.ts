const words = (list: string) => new Set(list.split(/\s+/));

/** What a person may be called who speaks in an article: the head of a phrase such as "a former finance minister". */
export const PERSON_ROLES = words(`
  spokesman spokeswoman spokesperson minister president chairman chairwoman chair chairperson chief director head leader
  officer executive manager founder co-founder owner boss secretary ambassador envoy diplomat official analyst expert
  economist strategist researcher scientist professor lecturer scholar academic historian author writer journalist reporter
  editor lawyer attorney solicitor barrister prosecutor judge magistrate justice coroner detective inspector superintendent
  sergeant constable commander general admiral colonel major captain lieutenant brigadier marshal sheriff policeman
  policewoman mayor governor senator congressman congresswoman representative lawmaker legislator deputy councillor
  councilman councilwoman councilor candidate mp mep mla politician premier chancellor king queen prince princess pope bishop
  archbishop cardinal priest imam rabbi pastor vicar doctor dr physician surgeon nurse paramedic midwife hepatologist
  epidemiologist virologist immunologist psychologist psychiatrist biologist chemist physicist astronomer geologist
  seismologist meteorologist climatologist engineer technician architect geographer ecologist sociologist anthropologist
  archaeologist veterinarian farmer fisherman shopkeeper trader broker investor banker treasurer accountant auditor
  coach trainer striker goalkeeper defender midfielder player athlete sprinter runner swimmer cyclist boxer driver rider
  captain referee umpire champion winner teammate physiotherapist manager singer actor actress musician artist
  composer producer activist campaigner organiser organizer protester protestor demonstrator volunteer worker driver pilot
  sailor soldier veteran fighter militant resident neighbour neighbor villager witness victim survivor mother father parent
  son daughter brother sister wife husband widow uncle aunt cousin friend colleague relative teacher headteacher principal
  student pupil dean rector vice-chancellor curator librarian negotiator mediator commissioner inspector adviser advisor aide
  counsel advocate defendant plaintiff claimant applicant suspect accused man woman girl boy teenager pensioner passenger
  customer patient user insider source ombudsman regulator watchdog contractor developer landlord tenant consultant
  specialist planner operator skipper helmsman harbourmaster clerk registrar whistleblower informant hurdler designer
  premier tsar czar dictator warlord rebel cleric sheikh emir sultan vice-president vice-chairman ceo cfo coo cto
  engineer navigator founder member speaker whip backbencher frontbencher undersecretary attache consul nuncio cook chef
  baker butcher builder plumber electrician carpenter miner logger ranger warden firefighter lifeguard porter cleaner
`);

/** Bodies that speak: the head of "the defence ministry", "Maren Lines' board". */
export const ORGANISATIONS = words(`
  ministry department government cabinet parliament senate congress assembly council commission committee agency authority
  bureau office administration court tribunal police army navy military coastguard guard force forces company firm
  corporation group bank fund union federation association league club team party campaign movement coalition alliance
  institute institution university college school hospital trust charity foundation organisation organization ngo regulator
  watchdog board panel inquiry airline operator manufacturer maker supplier retailer carrier utility airport port station
  newspaper magazine weekly television tv radio broadcaster channel network website paper daily service embassy consulate mission delegation palace
  kremlin pentagon vatican treasury exchange consortium syndicate studio laboratory lab observatory museum church diocese
  municipality borough county district state country nation republic kingdom regime opposition chamber secretariat
  directorate inspectorate judiciary prosecution defence defense side camp newsroom startup start-up developer
  brand chain giant conglomerate subsidiary unit division body quango centre center society academy survey prosecutor's
  command headquarters bloc union militia brigade battalion rebels junta cartel syndicate cooperative co-operative
`);

/** Papers that speak: the head of "a study of 9,400 patients", "court filings". */
export const DOCUMENTS = words(`
  report reports study studies survey poll polls research paper papers figures data statistics records documents document
  filing filings lawsuit suit complaint indictment affidavit memo memorandum letter email emails e-mail e-mails message
  messages text texts statement statements review audit analysis assessment findings evidence testimony transcript minutes
  charge-sheet warrant petition motion ruling judgment judgement verdict order decision notice communique communiqué
  announcement release bulletin dossier brief briefing book memoir article dispatch footage video images photographs
  recording recordings log logs census index estimate estimates forecast forecasts model models projection projections
  results accounts balance-sheet prospectus leaflet poster website blog post tweet editorial column letter note survey
  tests test inquest inquiry investigation experiment experiments trial observations measurements simulations media press
  sources reports rumours rumors surveys graph chart table
`);

/** Plural people who speak without a name. */
export const PEOPLE = words(`
  officials experts analysts critics supporters observers witnesses residents scientists researchers economists doctors
  lawyers prosecutors police authorities sources people investigators campaigners activists opponents detectives diplomats
  traders investors commentators historians engineers villagers locals neighbours neighbors relatives families parents
  workers employees unions executives ministers lawmakers legislators mps senators politicians leaders members colleagues
  friends fans players coaches teachers students patients victims survivors passengers users customers farmers fishermen
  aides advisers advisors allies organisers organizers protesters demonstrators rescuers firefighters paramedics medics
  soldiers troops commanders rebels militants insurgents regulators auditors inspectors judges magistrates jurors attorneys
  scholars academics authors writers journalists reporters men women children others many some several few both insiders
  veterans conservationists environmentalists developers operators owners directors shareholders directors spokespeople
  spokesmen astronomers physicists biologists specialists meteorologists geologists seismologists team crew staff
  reviewers retailers shippers hauliers lenders creditors buyers bidders councillors dockers strikers landlords tenants
  commuters motorists growers importers exporters manufacturers suppliers counterparts rivals editors curators backers
  detractors sceptics skeptics pilots crews nurses carers bosses
  management government defence defense industry party opposition council company ministry committee club lawyers
`);

export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady president minister senator sen gov governor rep representative
  congressman congresswoman judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt
  inspector detective superintendent commissioner chancellor premier secretary ambassador pope father sister brother rabbi
  imam bishop archbishop cardinal king queen prince princess sheikh emir mayor sheriff commander admiral chief coach
  mayor-elect president-elect councillor cllr deputy attorney spokesman spokeswoman spokesperson
`);

/** The head noun of a lower-case phrase that names somebody who can speak. */
export function isSpeakerNoun(word: string): boolean {
  const plain = word.replace(/'s$|'$/, "");
  return (
    PERSON_ROLES.has(plain) ||
    ORGANISATIONS.has(plain) ||
    DOCUMENTS.has(plain) ||
    PEOPLE.has(plain) ||
    (plain.endsWith("s") && (PERSON_ROLES.has(plain.slice(0, -1)) || ORGANISATIONS.has(plain.slice(0, -1)))) ||
    (plain.endsWith("ies") && ORGANISATIONS.has(`${plain.slice(0, -3)}y`)) ||
    /(?:ologist|ician|ographer|maker|keeper|woman|man|person|worker)s?$/.test(plain)
  );
}
