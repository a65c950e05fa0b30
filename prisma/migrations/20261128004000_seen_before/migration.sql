-- Claims seen before: the keys by which a claim is recognised in other words, in a table of their own, kept by trigger.

-- CreateTable
CREATE TABLE "ClaimLikeness" (
    "claimId" UUID NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "ClaimLikeness_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "Synonym" (
    "word" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "ClaimLikeness_keys_idx" ON "ClaimLikeness" USING GIN ("keys");

-- How often each key occurs is read from the statistics: of 3,000 keys instead of 1,000.
ALTER TABLE "ClaimLikeness" ALTER "keys" SET STATISTICS 300;

-- A word as it is compared: its English stem, or as it stands in any other language.
CREATE FUNCTION likeness_stem(word text, english boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN english AND word ~ '^[a-z]+$' THEN coalesce((ts_lexize('english_stem', word))[1], word) ELSE left(word, 60) END $$;

-- How a name sounds, whatever the romanisation: consonants alone, those that transliterations exchange as one (Kyiv and Kiev, Gaddafi and Qadhafi).
-- Null where too little is left to tell names apart.
CREATE FUNCTION likeness_sound(word text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog
AS $$
DECLARE
  sound text := regexp_replace(word, '(ski[yi]|sky+|skij|ck(i|y|ij))$', 'ski');
BEGIN
  IF word !~ '^[a-z]{3,}$' THEN RETURN NULL; END IF;
  sound := regexp_replace(sound, '^(tz|ts|cz|z)', 's');
  sound := regexp_replace(sound, '^[aeiouyj]+', 'A');
  sound := regexp_replace(sound, '(sch|sh|zh|sz|rz|ts|tz|cz)', 's', 'g');
  sound := regexp_replace(sound, '(tch|ch|kh|gh|q|ck|c|g)', 'k', 'g');
  sound := replace(replace(replace(sound, 'ph', 'f'), 'th', 't'), 'x', 'ks');
  sound := translate(sound, 'bdzvw', 'ptsff');
  sound := regexp_replace(sound, '(.)\1+', '\1', 'g');
  sound := left(sound, 1) || regexp_replace(substr(sound, 2), '[aeiouyjh]', '', 'g');
  IF char_length(sound) < 2 THEN RETURN NULL; END IF;
  RETURN '~' || sound;
END $$;

-- The keys of a text, the same for what is kept and for what is asked: stems (=key for a group of synonyms), numbers in digits (#15000, and
-- #75 for three quarters or three in four), the sound of names (~kf). `lang` is the language of the text.
CREATE FUNCTION likeness_keys(input text, lang text DEFAULT 'en') RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = public, pg_catalog
AS $$
DECLARE
  english CONSTANT boolean := lang LIKE 'en%';
  separators CONSTANT text := '\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u060C\u061B\u061F\u066A-\u066D\u0964\u0965\u2000-\u206F\u2E00-\u2E7F\u3000-\u3004\u3007-\u303F';
  numerals CONSTANT jsonb := '{"one":1,"two":2,"three":3,"four":4,"five":5,"six":6,"seven":7,"eight":8,"nine":9,"ten":10,"eleven":11,"twelve":12,"thirteen":13,"fourteen":14,
    "fifteen":15,"sixteen":16,"seventeen":17,"eighteen":18,"nineteen":19,"twenty":20,"thirty":30,"forty":40,"fifty":50,"sixty":60,"seventy":70,"eighty":80,"ninety":90}';
  scales CONSTANT jsonb := '{"thousand":1000,"k":1000,"million":1000000,"m":1000000,"mn":1000000,"bn":1000000000,"billion":1000000000,"trillion":1000000000000}';
  fractions CONSTANT jsonb := '{"half":2,"halves":2,"third":3,"thirds":3,"quarter":4,"quarters":4,"fifth":5,"fifths":5,"tenth":10,"tenths":10}';
  passed CONSTANT text[] := ARRAY['per', 'percent', 'percentage', 'cent', 'al', 'el', 'also', 'however', 'st', 'nd', 'rd', 'th'];
  text_left text := left(regexp_replace(normalize(coalesce(input, ''), NFKC), '\s+', ' ', 'g'), 5000);
  words text[];
  lows text[];
  stems text[];
  groups jsonb;
  keys text[] := '{}';
  shouts boolean;
  i int := 1;
  j int;
  n int;
  total numeric;
  part numeric;
  whole numeric;
  low text;
  found text;
BEGIN
  text_left := replace(replace(replace(text_left, '€', ' euro '), '£', ' pound '), '$', ' dollar ');
  text_left := regexp_replace(text_left, '[''’]s\M', '', 'g');
  text_left := regexp_replace(text_left, '(\d),(?=\d{3}(\D|$))', '\1', 'g');
  text_left := regexp_replace(text_left, '\m([A-Za-z])\.(?=[A-Za-z](\.|\M))', '\1', 'g');
  text_left := unaccent('unaccent', text_left);
  words := ARRAY(SELECT m[1] FROM regexp_matches(text_left, '(\d+(?:\.\d+)?|[^' || separators || '\d]+)', 'g') m);
  n := coalesce(array_length(words, 1), 0);
  IF n = 0 THEN RETURN keys; END IF;
  lows := ARRAY(SELECT lower(w) FROM unnest(words) WITH ORDINALITY u(w, nr) ORDER BY nr);
  -- Abbreviations in capitals are words of their own: US is not us.
  stems := ARRAY(SELECT CASE WHEN w ~ '^[A-Z]{2,3}$' THEN '^' || lower(w) ELSE likeness_stem(lower(w), english) END FROM unnest(words) WITH ORDINALITY u(w, nr) ORDER BY nr);
  -- Whoever types without capitals may mean a name by any word.
  shouts := text_left = lower(text_left);
  IF english THEN
    SELECT jsonb_object_agg(s."word", s."key") INTO groups FROM "Synonym" s
    WHERE s."word" = ANY (stems) OR s."word" = ANY (ARRAY(SELECT stems[x] || ' ' || stems[x + 1] FROM generate_series(1, n - 1) x));
  END IF;
  groups := coalesce(groups, '{}');
  WHILE i <= n LOOP
    low := lows[i];
    -- A number: digits and words, as far as they belong together.
    IF low ~ '^\d' OR (english AND (numerals ? low OR low IN ('hundred', 'dozen'))) THEN
      total := 0; part := NULL; j := i;
      WHILE j <= n LOOP
        low := lows[j];
        IF low ~ '^\d' THEN
          EXIT WHEN part IS NOT NULL OR total > 0;
          part := low::numeric;
        ELSIF NOT english THEN EXIT;
        ELSIF numerals ? low THEN
          whole := (numerals ->> low)::numeric;
          EXIT WHEN part IS NOT NULL AND NOT (whole < 10 AND part % 10 = 0 AND part % 100 > 10) AND NOT (part >= 100 AND part % 100 = 0);
          part := coalesce(part, 0) + whole;
        ELSIF low = 'hundred' THEN part := coalesce(part, 1) * 100;
        ELSIF low = 'dozen' THEN part := coalesce(part, 1) * 12;
        ELSIF scales ? low THEN
          EXIT WHEN low = 'm' AND part IS NULL;
          total := total + coalesce(part, 1) * (scales ->> low)::numeric;
          part := NULL;
        ELSIF low = 'and' AND lows[j + 1] IN ('a', 'one') AND lows[j + 2] = 'half' AND part IS NOT NULL THEN
          part := part + 0.5;
          j := j + 2;
        ELSIF low = 'and' AND lows[j - 1] IN ('hundred', 'thousand', 'million') AND (numerals ? lows[j + 1] OR lows[j + 1] = 'hundred') THEN NULL;
        ELSE EXIT;
        END IF;
        j := j + 1;
      END LOOP;
      total := total + coalesce(part, 0);
      whole := NULL;
      -- Shares are kept as percentages: two thirds, one in five, nine out of ten.
      IF english AND j <= n AND fractions ? lows[j] AND total < 100 AND (total = 1 OR lows[j] ~ 's$') THEN
        whole := (fractions ->> lows[j])::numeric;
        j := j + 1;
      ELSIF english AND j < n AND lows[j] IN ('in', 'out') THEN
        low := CASE WHEN lows[j] = 'out' THEN CASE WHEN lows[j + 1] = 'of' THEN lows[j + 2] END ELSE lows[j + 1] END;
        whole := CASE WHEN low ~ '^\d{1,3}(\.\d+)?$' THEN low::numeric ELSE (numerals ->> low)::numeric END;
        IF whole IS NULL OR whole <= total OR whole > 100 OR total <> trunc(total) THEN whole := NULL;
        ELSE j := j + CASE WHEN lows[j] = 'out' THEN 3 ELSE 2 END; END IF;
      END IF;
      IF whole IS NOT NULL THEN keys := keys || ('#' || round(100 * total / whole));
      ELSIF j > i + 1 OR lows[i] <> 'one' THEN keys := keys || ('#' || trim_scale(total)); END IF;
      i := j;
      CONTINUE;
    ELSIF english AND fractions ? low AND (low = 'half' OR (lows[i - 1] = 'a' AND lows[i + 1] = 'of')) THEN
      keys := keys || ('#' || round(100 / (fractions ->> low)::numeric));
      i := i + 1;
      CONTINUE;
    ELSIF english AND groups ? (stems[i] || ' ' || coalesce(stems[i + 1], '')) THEN
      keys := keys || ('=' || (groups ->> (stems[i] || ' ' || stems[i + 1])));
      i := i + 2;
      CONTINUE;
    ELSIF groups ? stems[i] THEN
      keys := keys || ('=' || (groups ->> stems[i]));
    ELSIF NOT (english AND low ~ '^[a-z]+$' AND (ts_lexize('english_stem', low) = '{}' OR low = ANY (passed))) AND (char_length(low) > 1 OR low !~ '[a-z]') THEN
      keys := keys || ltrim(stems[i], '^');
      found := CASE WHEN shouts OR words[i] ~ '^[A-Z]' THEN likeness_sound(low) END;
      IF found IS NOT NULL THEN keys := keys || found; END IF;
    END IF;
    i := i + 1;
  END LOOP;
  -- Scripts without spaces between words: pairs of characters, as in searching.
  IF text_left ~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]' THEN
    keys := keys || ARRAY(SELECT l FROM unnest(search_lexemes(text_left)) l WHERE l !~ '^[a-z0-9]+$');
  END IF;
  RETURN ARRAY(SELECT DISTINCT k FROM unnest(keys) k ORDER BY k);
END $$;

-- Words that claims use for the same thing, a group a line, known by its first word: other words of news English, countries and their people, cities of two
-- names. Two words make a phrase; ^ marks an abbreviation in capitals.
INSERT INTO "Synonym" ("word", "key")
SELECT DISTINCT ON (1) (SELECT string_agg(CASE WHEN w LIKE '^%' THEN w ELSE likeness_stem(w, true) END, ' ' ORDER BY nr) FROM regexp_split_to_table(word, ' ') WITH ORDINALITY u(w, nr)), split_part(line, ',', 1)
FROM regexp_split_to_table($words$
say, tell, state, announce, declare, assert, claim, maintain, insist, report
sell, supply, deliver, provide, ship, export, hand over, furnish
buy, purchase, acquire, import, obtain
give, donate, grant, award
rise, increase, grow, go up, climb, jump, surge, soar, up, rose, grew, risen, grown, gone up, went up, goes up
fall, drop, decline, decrease, sink, shrink, go down, fell, fallen, sank, sunk, shrank, down, plunge, dip, come down, went down, goes down, dwindle, slump
cut, reduce, lower, slash, trim, curb, lessen
kill, die, dead, death, slay, perish, fatality, lives, slain, lost, murder, fatal
wound, injure, hurt, injury
build, construct, erect, built
destroy, ruin, wreck, demolish, flatten, devastate, swept away, washed away
damage, harm
close, shut, closure, shutter
open, inaugurate, opening
start, begin, commence, launch, began, begun, onset
end, finish, cease, conclude
stop, halt, suspend, discontinue
delay, postpone, put off, defer
cancel, call off
pay, spend, spent, cost, paid, expenditure
money, fund, funds, cash, funding
earn, income, wage, salary, earnings
hide, conceal, keep quiet, cover up, hid, hidden, hush up, kept quiet, secret, secretly, in secret
find, discover, detect, uncover, found, locate
show, reveal, demonstrate, indicate, disclose, prove, evidence, proof
attack, assault, raid, strike, struck, hit
shell, bombard, artillery, gun, shellfire, shelling, howitzer
bomb, bombing, explosive, explosion, blast, explode
missile, rocket, projectile
weapon, arms, weaponry, ammunition, munition
shoot, gunman, gunfire, shooter, fire, shooting
soldier, troop, serviceman, servicemen, fighter, military personnel
army, military, armed forces, force, armed force
border, frontier, boundary
war, conflict, fighting, warfare
ceasefire, truce, armistice, cease fire
withdraw, pull back, pull out, retreat, withdrew, withdrawn, pulled out, pulled back, withdrawal
move, transfer, relocate, send, sent, dispatch, deploy, station, transmit
invade, invasion, occupy, occupation
capture, seize, confiscate, take over, seizure, impound
arrest, detain, hold, custody, detention, held, apprehend
jail, imprison, prison, jailed, behind bars, gaol, penitentiary
sentence, condemn
convict, guilty
release, free, freed, set free, liberate
kidnap, abduct, abduction, kidnapper, abductor, hostage
steal, theft, stole, stolen, thief, thieves, rob, robbery
burglary, break in, break ins, burgle, housebreaking
fake, forge, counterfeit, falsify, false, fabricate, bogus, forgery
drug, narcotic, medicine, medication, remedy
court, tribunal
judge, justice, magistrate
trial, try, tried, retrial
law, act, bill, legislation, statute
rule, ruling, decide, decision, verdict, judgment, judgement
appeal, challenge
reject, throw out, threw out, thrown out, refuse, turn down, dismiss, turn away, turned away, rebuff
sack, oust
resign, step down, quit, stand down, resignation
ban, forbid, prohibit, outlaw, prohibition, forbade
allow, permit, let, authorise, authorize
approve, pass, adopt, endorse, ratify
vote, ballot, poll, election, elect
government, cabinet, administration, govern, ruling coalition
parliament, legislature, assembly, congress, knesset, duma, bundestag
member of parliament, lawmaker, legislator, deputy, ^mp
president, presidential, head of state
prime minister, premier, premiership
minister, ministry, secretary
leader, chief, head, boss
official, functionary
spokesman, spokeswoman, spokesperson
former, ex, once, erstwhile
mayor, mayoress
party, faction
opposition, opponent
candidate, contender
protest, demonstration, rally, march
petition, sign, signature, signed
reform, overhaul, change, alter, amend
talk, negotiation, negotiate, negotiating
meet, met, meeting, encounter, get together
agree, agreement, deal, accord, pact, treaty
visit, trip
address, speech, speak, spoke
plan, intend, want, aim, intention, due to, seek, bid, apply
promise, pledge, vow, commit
threaten, threat, menace
warn, warning, caution
deny, denial, dispute
accuse, accusation, allege, blame
help, aid, assist, assistance, support
job, employment, work place
unemployment, jobless, joblessness, out of work, unemployed
employee, staff, worker, personnel, workforce
lay off, laid off, redundancy
company, firm, business, corporation, enterprise
factory, plant, manufacturing plant
bank, lender
economy, economic
tax, levy, duty
debt, owe
loss, deficit
inflation, consumer prices, consumer price
interest rate, key rate, lending rate, base rate
budget, spending plan
house, home, dwelling, household
flat, apartment, tenement
rent, lease
empty, vacant, unoccupied
town, city, municipal
village, hamlet
region, province, district, area
country, nation
capital, capital city
street, road
car, automobile, vehicle, motor car
lorry, truck
taxi, cab
plane, aircraft, aeroplane, airplane, jet
vessel, boat
harbour, port, harbor
train, railway, rail, railroad
tram, tramway, streetcar, tramline
bicycle, bike, cycle, cyclist
self driving, driverless, autonomous
accident, crash, collision
person, people, human, folk, inhabitant, resident, population
child, children, kid, infant, youngster, minor, pupil
teenager, young, youth, adolescent
woman, women, female
man, men, male
father, dad
mother, mum
doctor, physician, medic
hospital, clinic, infirmary
patient, sufferer
nurse, nursing
disease, illness, sickness
vaccine, jab, vaccination, inoculation, vaccinate
flu, influenza
heart attack, coronary
cancer, tumour, tumor
smoke, smoking, cigarette, tobacco, smoker
drink, drinking
food, nutrition
water, tap water
pollute, contaminate, pollution, contamination, taint
poison, toxic, poisoning
fuel, petrol, gasoline
diesel, diesel fuel
electricity, power, electric, kilowatt hour
power cut, blackout, outage, power failure
power plant, power station, generating station
wind, turbine
climate, global warming
carbon dioxide, co2, co 2, carbon
emission, emit, give off
temperature, thermometer
record, highest, all time
flood, flooding, inundation, deluge
storm, hurricane, typhoon, cyclone
fire brigade, firefighter, fireman
forest, woodland, wood
sea, ocean
earth, planet
mars, red planet
moon, lunar
space, spacecraft, satellite, spaceship
scientist, researcher, academic
study, survey, research
university, college
school, primary, primary school
teacher, teaching
student, undergraduate
computer, machine, device
artificial intelligence, ^ai
internet, online, broadband, web
phone, telephone, mobile
hacker, hack, cyber, cyber attack, cyber criminal, cyberattack
data, detail, information
client, subscriber
app, application, software
messenger, messaging, messaging service
location, whereabouts, position
chip, semiconductor, microchip
player, sportsman
match, game, fixture
tournament, championship, cup, contest
win, victory, won, triumph
lose, defeat
goal, score
coach, trainer, manager
dope, doping, performance enhancing
medal, gold medal
film, movie
painting, canvas, picture
book, volume
newspaper, daily
journalist, reporter, correspondent
church, cathedral
old, ancient, elderly
new, recent, newly
big, large, huge, great, vast
small, little, tiny
fast, quick, rapid, speedy
rich, wealthy
poor, impoverished
dangerous, hazardous, risky
risk, danger, likely, chance, likelihood, probability
illegal, unlawful, illicit
legal, lawful
cheap, inexpensive
expensive, costly, dear
late, tardy, on time, behind time
near, close to, next to, around
most, majority, more than half
double, twice, doubling
treble, triple, three times, threefold
past, previous
month, monthly
year, annual, twelve months, yearly
decade, ten years
day, everyday
night, overnight
week, weekly
own, belong, possess, property, possession, belongs
control, dominate, in hands
lead, led
use, utilise, utilize
make, manufacture, produce, made, production
cause, bring about
need, require, must
keep, retain, kept
protect, safe, safeguard, shield, protection
escape, break out, broke out, get away, flee, fled
leave, left, depart
arrive, arrival
return, come back, go back
replace, substitute
repair, mend, fix
solve, clear up, resolve
count, number
share, proportion, part
lift, abolish, repeal
block, cut off, obstruct
violate, break, violation, breach, broke, broken
civilian, non combatant
prisoner, inmate
guard, warder, jailer
refugee, asylum seeker, migrant
asylum, sanctuary
fight, combat, battle
bribe, bribery, corruption, corrupt
fraud, cheat, swindle
spy, espionage
victim, casualty
police, policeman
murderer, killer
accomplice, helper
alone, single handed
dog, hound
cattle, cow
poultry, chicken, hen
bird, avian
farm, holding, farmer
tonne, ton, metric ton
kilometre, km, kilometer, kilometres
metre, meter, metres
kilo, kilogram, kg, kilogramme
gigawatt, gw
megawatt, mw
celsius, centigrade
euro, eur
pound, sterling, gbp
dollar, usd
fishing, fishery, fisheries
quarter, three months
hotel, inn
bed, mattress
cave, cavern
abroad, foreign, overseas
alive, living
abuse, mistreat, maltreat
torture, torment
sanction, embargo
nuclear, atomic
wife, husband, spouse
birth, born
immigrant, immigration, migration
voter, electorate
tanker, oil tanker
rebel, insurgent, militia, guerrilla
mercenary, mercenaries
north korea, dprk, north korean, pyongyang regime
south korea, south korean
united states, ^us, usa, america, american
united kingdom, ^uk, britain, british, great britain
european union, ^eu
united nations, ^un
world health, ^who
international court, ^icj
saudi arabia, saudi, saudis
new zealand, new zealander
south africa, south african
sri lanka, sri lankan
czech republic, czech, czechia
ivory coast, ivorian
burma, myanmar, burmese
soviet, ussr, soviet union
russia, russian
ukraine, ukrainian
china, chinese
japan, japanese
taiwan, taiwanese
india, indian
pakistan, pakistani
bangladesh, bangladeshi
afghanistan, afghan
iran, iranian, persian
iraq, iraqi
israel, israeli
palestine, palestinian
syria, syrian
lebanon, lebanese
jordan, jordanian
turkey, turkish, turk
egypt, egyptian
libya, libyan
tunisia, tunisian
algeria, algerian
morocco, moroccan
sudan, sudanese
ethiopia, ethiopian
eritrea, eritrean
somalia, somali
kenya, kenyan
uganda, ugandan
tanzania, tanzanian
rwanda, rwandan
congo, congolese
nigeria, nigerian
ghana, ghanaian
senegal, senegalese
mali, malian
niger, nigerien
chad, chadian
cameroon, cameroonian
angola, angolan
mozambique, mozambican
zambia, zambian
zimbabwe, zimbabwean
namibia, namibian
france, french, frenchman
germany, german
spain, spanish, spaniard
portugal, portuguese
italy, italian
greece, greek
austria, austrian
switzerland, swiss
belgium, belgian
netherlands, dutch, holland, dutchman
luxembourg, luxembourger
denmark, danish, dane
sweden, swedish, swede
norway, norwegian
finland, finnish, finn
iceland, icelandic, icelander
ireland, irish
scotland, scottish, scot
wales, welsh
england, english
poland, polish, pole
hungary, hungarian
slovakia, slovak
slovenia, slovenian, slovene
croatia, croatian, croat
serbia, serbian, serb
bosnia, bosnian
montenegro, montenegrin
albania, albanian
macedonia, macedonian
kosovo, kosovar
bulgaria, bulgarian
romania, romanian
moldova, moldovan
belarus, belarusian, belarussian
lithuania, lithuanian
latvia, latvian
estonia, estonian
georgia, georgian
armenia, armenian
azerbaijan, azerbaijani, azeri
kazakhstan, kazakh
uzbekistan, uzbek
turkmenistan, turkmen
kyrgyzstan, kyrgyz
tajikistan, tajik
mongolia, mongolian
thailand, thai
vietnam, vietnamese
cambodia, cambodian
laos, laotian
malaysia, malaysian
indonesia, indonesian
philippines, philippine, filipino
singapore, singaporean
nepal, nepalese
yemen, yemeni
oman, omani
qatar, qatari
kuwait, kuwaiti
bahrain, bahraini
cyprus, cypriot
malta, maltese
mexico, mexican
canada, canadian
cuba, cuban
haiti, haitian
guatemala, guatemalan
honduras, honduran
nicaragua, nicaraguan
panama, panamanian
colombia, colombian
venezuela, venezuelan
ecuador, ecuadorean, ecuadorian
peru, peruvian
bolivia, bolivian
chile, chilean
argentina, argentine, argentinian
uruguay, uruguayan
paraguay, paraguayan
brazil, brazilian
australia, australian
europe, european
africa, african
asia, asian
antarctica, antarctic
arctic, north pole
yangon, rangoon
guangzhou, canton
guangdong, kwangtung
beijing, peking
nanjing, nanking
chongqing, chungking
mumbai, bombay
kolkata, calcutta
chennai, madras
bengaluru, bangalore
tbilisi, tiflis
yerevan, erivan
lviv, lvov, lemberg
gdansk, danzig
wroclaw, breslau
szczecin, stettin
vilnius, wilno
tallinn, reval
bratislava, pressburg
ljubljana, laibach
istanbul, constantinople
izmir, smyrna
thessaloniki, salonica, salonika
saint petersburg, leningrad, st petersburg
volgograd, stalingrad
ho chi, saigon
astana, nur sultan
falklands, malvinas
zaporizhzhia, zaporozhye, zaporizhia
vienna, wien
prague, praha
warsaw, warszawa
belgrade, beograd
moscow, moskva
$words$, '\n') WITH ORDINALITY l(line, place) CROSS JOIN LATERAL regexp_split_to_table(line, ',\s*') word
WHERE word <> '' ORDER BY 1, place;

-- The rows of these claims as they should be: the keys of the statement, and "@id" of every party the claim names.
CREATE FUNCTION claim_likeness(claims uuid[]) RETURNS SETOF "ClaimLikeness"
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT c."id", likeness_keys(c."statement", c."language") || ARRAY(SELECT DISTINCT '@' || x.id FROM (
    SELECT unnest("partyId" || "viaIds") AS id FROM "Assertion" WHERE "claimId" = c."id" AND "withdrawnAt" IS NULL
    UNION ALL SELECT "partyId" FROM "ConcernedParty" WHERE "claimId" = c."id" AND "withdrawnAt" IS NULL) x ORDER BY 1)
  FROM "Claim" c WHERE c."id" = ANY (claims)
$$;

CREATE FUNCTION refresh_claim_likeness(claims uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  INSERT INTO "ClaimLikeness" AS l SELECT * FROM claim_likeness(claims)
  ON CONFLICT ("claimId") DO UPDATE SET "keys" = excluded."keys" WHERE l."keys" IS DISTINCT FROM excluded."keys"
$$;

CREATE FUNCTION keep_claim_likeness() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF TG_TABLE_NAME <> 'Claim' THEN PERFORM refresh_claim_likeness(ARRAY(SELECT DISTINCT "claimId" FROM changed));
  ELSIF TG_OP = 'INSERT' THEN PERFORM refresh_claim_likeness(ARRAY(SELECT "id" FROM changed));
  -- Claims change often, their statements seldom.
  ELSE PERFORM refresh_claim_likeness(ARRAY(SELECT n."id" FROM changed n JOIN before o USING ("id")
    WHERE (n."statement", n."language") IS DISTINCT FROM (o."statement", o."language")));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER zz_likeness_insert AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();
CREATE TRIGGER zz_likeness_update AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();
CREATE TRIGGER zz_likeness_insert AFTER INSERT ON "Assertion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();
CREATE TRIGGER zz_likeness_update AFTER UPDATE ON "Assertion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();
CREATE TRIGGER zz_likeness_insert AFTER INSERT ON "ConcernedParty" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();
CREATE TRIGGER zz_likeness_update AFTER UPDATE ON "ConcernedParty" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claim_likeness();

-- The parties that a text names, each by the keys of the name it is called by, with the keys of its other names.
CREATE FUNCTION likeness_parties(input text, asked text[]) RETURNS TABLE ("partyId" uuid, called text[], others text[])
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  query tsquery := (SELECT string_agg(quote_lexeme(l), ' | ')::tsquery FROM (
    SELECT l FROM unnest(search_lexemes(left(input, 2000))) l WHERE char_length(l) > 1 AND coalesce(ts_lexize('english_stem', l), ARRAY[l]) <> '{}' LIMIT 60) x);
BEGIN
  IF query IS NULL THEN RETURN; END IF;
  RETURN QUERY
  WITH near AS MATERIALIZED (
    (SELECT p."id", p."name" FROM "Party" p WHERE array_to_tsvector(search_lexemes(p."name")) @@ query LIMIT 300)
    UNION (SELECT a."partyId", a."name" FROM "PartyAlias" a WHERE array_to_tsvector(search_lexemes(a."name")) @@ query AND a."withdrawnAt" IS NULL LIMIT 300)),
  named AS MATERIALIZED (
    SELECT DISTINCT ON (n."id") n."id", n."name" FROM near n WHERE search_lexemes(n."name") <@ search_lexemes(input) ORDER BY n."id", char_length(n."name") DESC LIMIT 12)
  SELECT d."id", likeness_keys(d."name"), ARRAY(
    SELECT DISTINCT k FROM (
      SELECT x."name" FROM "Party" x WHERE x."id" = d."id" UNION ALL SELECT x."name" FROM "PartyAlias" x WHERE x."partyId" = d."id" AND x."withdrawnAt" IS NULL) y
    CROSS JOIN LATERAL unnest(likeness_keys(y."name")) k WHERE NOT k LIKE '~%' AND NOT k = ANY (asked))
  FROM named d WHERE likeness_keys(d."name") && asked;
END $$;

-- In how many claims each key occurs. Long tables know their frequent keys from statistics; the others are few, and counted.
CREATE FUNCTION likeness_counts(asked text[], OUT claims real, OUT counts jsonb)
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  known jsonb := '{}';
  rows real := (SELECT c.reltuples FROM pg_class c WHERE c.oid = '"ClaimLikeness"'::regclass);
BEGIN
  IF rows >= 5000 THEN
    SELECT coalesce(jsonb_object_agg(f.key, round(f.freq * rows)), '{}') INTO known
    FROM pg_stats s CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) f(key, freq)
    WHERE s.schemaname = 'public' AND s.tablename = 'ClaimLikeness' AND s.attname = 'keys' AND f.key = ANY (asked);
  END IF;
  claims := greatest(rows, 0);
  SELECT known || coalesce(jsonb_object_agg(k, (SELECT count(*) FROM (SELECT FROM "ClaimLikeness" l WHERE l."keys" @> ARRAY[k] LIMIT 5000) x)), '{}') INTO counts
  FROM unnest(asked) k WHERE NOT known ? k;
END $$;

-- What a key weighs: the rarer the more; a sound less than the word itself, a number somewhat more than a common word.
CREATE FUNCTION likeness_weight(key text, count real, claims real) RETURNS real
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (ln((greatest(claims, count) + 500) / (count + 5)) * CASE left(key, 1) WHEN '~' THEN 0.6 WHEN '#' THEN 0.9 ELSE 1 END)::real $$;

-- Claims that say nearly the same as these words, likeliest first: how alike (0 to 1), and the keys both have. Candidates are looked
-- for by rare keys alone and by common ones together, so that a claim that shares only "government" is never looked at.
CREATE FUNCTION claims_like(input text, lang text, most int) RETURNS TABLE ("claimId" uuid, likeness real, shared text[])
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog SET enable_seqscan = off SET jit = off
AS $$
DECLARE
  asked text[] := (likeness_keys(input, lang))[1:60];
  counted record;
BEGIN
  IF asked = '{}' THEN RETURN; END IF;
  counted := likeness_counts(asked);
  RETURN QUERY
  WITH party AS MATERIALIZED (SELECT * FROM likeness_parties(input, asked)),
  own AS MATERIALIZED (SELECT k AS key, (counted.counts ->> k)::real AS count, likeness_weight(k, (counted.counts ->> k)::real, counted.claims) AS weight FROM unnest(asked) k),
  -- What may stand for a key: itself, the party that it names, and that party's other names.
  stand AS MATERIALIZED (
    SELECT o.key AS of, o.key, o.weight, o.count FROM own o
    UNION ALL SELECT o.key, a.key, (o.weight * 0.8)::real, 200::real FROM party p JOIN own o ON o.key = ANY (p.called) CROSS JOIN LATERAL unnest('@' || p."partyId" || p.others) a(key)),
  rare AS MATERIALIZED (SELECT s.key, max(s.weight) AS weight, max(s.count) AS count FROM stand s WHERE s.count > 0 GROUP BY s.key ORDER BY max(s.count), s.key LIMIT 12),
  probe AS MATERIALIZED (
    SELECT DISTINCT keys FROM (
      (SELECT ARRAY[r.key] AS keys FROM rare r WHERE r.count <= 400)
      UNION ALL
      (SELECT ARRAY[a.key, b.key] FROM rare a JOIN rare b ON a.key < b.key WHERE greatest(a.count, b.count) > 400 AND a.count * b.count / greatest(counted.claims, 1) <= 400 ORDER BY a.weight + b.weight DESC LIMIT 12)
      UNION ALL
      (SELECT ARRAY[a.key, b.key, c.key] FROM rare a JOIN rare b ON a.key < b.key JOIN rare c ON b.key < c.key
        WHERE least(a.count, b.count, c.count) > 400 AND a.count * b.count * c.count / greatest(counted.claims, 1) ^ 2 BETWEEN 1 AND 400
        ORDER BY a.weight + b.weight + c.weight DESC LIMIT 6)) x),
  candidate AS MATERIALIZED (
    SELECT DISTINCT ON (l."claimId") l."claimId", l."keys" FROM probe CROSS JOIN LATERAL (SELECT x."claimId", x."keys" FROM "ClaimLikeness" x WHERE x."keys" @> probe.keys LIMIT 400) l),
  -- First by what is shared alone; the best are then compared in both directions.
  best AS MATERIALIZED (
    SELECT c."claimId", c."keys", (SELECT sum(h.weight) FROM (SELECT max(s.weight) AS weight FROM stand s WHERE s.key = ANY (c."keys") GROUP BY s.of) h) AS shared
    FROM candidate c ORDER BY 3 DESC NULLS LAST, 1 DESC LIMIT 24),
  kept AS MATERIALIZED (
    SELECT x.key, likeness_weight(x.key, (n.counts ->> x.key)::real, counted.claims) AS weight
    FROM (SELECT array_agg(DISTINCT k) AS all_keys FROM best CROSS JOIN LATERAL unnest(best."keys") k WHERE NOT k LIKE '@%') d
    CROSS JOIN LATERAL likeness_counts(d.all_keys) n CROSS JOIN LATERAL unnest(d.all_keys) x(key)),
  compared AS (
    SELECT b."claimId", b.shared AS here, w.there, w.all_there, (SELECT sum(o.weight) FROM own o) AS all_here, w.same,
      -- Numbers that differ on both sides say that it is another claim.
      (SELECT count(*) FROM own o WHERE o.key LIKE '#%' AND NOT o.key = ANY (b."keys")) AS asked_alone, w.stored_alone
    FROM best b CROSS JOIN LATERAL (
      SELECT sum(k.weight) AS all_there, sum(k.weight) FILTER (WHERE k.key IN (SELECT s.key FROM stand s)) AS there,
        count(*) FILTER (WHERE k.key LIKE '#%' AND NOT k.key = ANY (asked)) AS stored_alone, array_agg(k.key ORDER BY k.weight DESC) FILTER (WHERE k.key IN (SELECT s.key FROM stand s)) AS same
      FROM kept k WHERE k.key = ANY (b."keys")) w)
  -- A passage that holds all of a claim and more is like it too.
  SELECT c."claimId", (greatest((c.here + coalesce(c.there, 0)) / (c.all_here + c.all_there), 0.55 * c.there / nullif(c.all_there, 0)) * CASE WHEN c.asked_alone > 0 AND c.stored_alone > 0 THEN 0.7 ELSE 1 END)::real, coalesce(c.same, '{}')
  FROM compared c WHERE c.all_here + c.all_there > 0 ORDER BY 2 DESC, 1 DESC LIMIT most;
END $$;

-- The words of a text that carry one of these keys, as they stand there: why a claim is thought to be the same.
CREATE FUNCTION likeness_words(input text, lang text, shared text[]) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(array_agg(w ORDER BY nr), '{}') FROM (
    SELECT DISTINCT ON (w) w, nr FROM (
      SELECT btrim(x, '.,;:!?()[]"''“”‘’«»') AS w, nr FROM regexp_split_to_table(input, '\s+') WITH ORDINALITY u(x, nr)) y
    WHERE w <> '' AND likeness_keys(w, lang) && shared ORDER BY w, nr) z
$$;

-- Everything anew, for claims that are there already.
CREATE FUNCTION rebuild_likeness() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_catalog
AS $$
BEGIN
  TRUNCATE "ClaimLikeness";
  INSERT INTO "ClaimLikeness" SELECT * FROM claim_likeness(ARRAY(SELECT "id" FROM "Claim"));
END $$;
SELECT rebuild_likeness();
