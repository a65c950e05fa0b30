import "server-only";

// Words and rows of keys that the well-known lists of leaked passwords are made of. Compared after `plain` below, so "P4ssw0rd2024!"
// is "password" here.
const WORDS = `
password passwort contrasena motdepasse parola haslo senha wachtwoord salasana parool losenord heslo sifre
passphrase passcode passkey passme pass admin administrator adminadmin root toor superuser sysadmin user username guest test tester
testing testtest default changeme changeit letmein letmeinnow openup opensesame welcome welcomeback hello hellohello hellothere
secret topsecret secretsecret mysecret trustno trustnoone whatever nothing something anything everything nopassword
master mastermaster monkey dragon shadow sunshine princess football baseball basketball soccer hockey superman batman spiderman
starwars startrek pokemon minecraft fortnite roblox naruto iloveyou ilovegod iloveme loveyou lovelove loveme mylove forever
charlie michael jennifer jessica michelle ashley daniel jordan hunter thomas robert matthew andrew joshua anthony william
alexander alexandra christian victoria elizabeth samantha nicholas jonathan benjamin barcelona liverpool chelsea arsenal
manchester juventus realmadrid america england london newyork chicago dallas texas florida california canada australia germany
deutschland france espana italia brasil russia rossiya moskva ukraine ukraina kyiv kiev china beijing india mumbai tokyo korea
seoul pyongyang washington google facebook twitter instagram youtube microsoft windows linux ubuntu apple iphone samsung android
internet computer laptop keyboard mouse server database website network security business company office manager service
mustang corvette ferrari porsche mercedes yamaha harley suzuki ducati bmwbmw toyota honda nissan
summer winter spring autumn january february march april june july august september october november december monday tuesday
wednesday thursday friday saturday sunday birthday christmas newyear holiday vacation
cookie banana orange cherry strawberry chocolate coffee pepper ginger butter cheese chicken pizza
flower rainbow butterfly angel angels heaven jesus jesuschrist jesusislord godisgood blessed blessing
killer warrior soldier ranger thunder lightning phoenix tiger eagle panther wolf lion bulldog cowboys steelers yankees lakers
freedom liberty peace love peaceandlove hope faith lucky lucky7 money dollar million rich
purple yellow orange silver golden diamond crystal
qwerty qwertyuiop qwertyqwerty qwert qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl asdfasdf zxcv zxcvbn zxcvbnm
qazwsx qazwsxedc qweasd qweasdzxc wasd yxcvbn yxcvbnm poiuytrewq lkjhgfdsa mnbvcxz zaqxsw zaqwsx xswzaq
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcabc abcdabcd aaa aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa xxx xxxx xxxxxx xxxxxxxx
news newsroom editor editorial journalist journalism reporter factcheck factchecker factchecking claim claims gainsay desk
`;

const COMMON = new Set(WORDS.split(/\s+/).filter(Boolean));

const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const lettersOnly = (text: string) => text.replace(/[^\p{L}]/gu, "");

/** The word behind the usual ornaments: capitals, digits for letters, a number or a sign before or after. */
function readings(password: string): string[] {
  const folded = password.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const trimmed = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const spelt = (text: string) => [...text].map((sign) => LEET[sign] ?? sign).join("");
  return [lettersOnly(folded), lettersOnly(trimmed), lettersOnly(spelt(trimmed)), lettersOnly(spelt(folded))];
}

/** "aaaaaaaa", "12121212", "abcabcabc": a part of at most four signs, again and again. */
const isRepetition = (text: string) => /^(.{1,4}?)\1+.{0,3}$/su.test(text) && /^(.{1,4}?)\1{2,}/su.test(text);

/** "12345678", "87654321", "23456789": one step up or down from sign to sign, at most one sign out of it. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [1, -1].some((step) => steps.filter((found) => found !== step).length <= 2);
}

/**
 * Whether a password is among those that are tried first: a common word with the usual ornaments, one of the words in `personal`
 * (name, address), a repetition, a sequence, or digits up to a date's length.
 */
export function isCommonPassword(password: string, personal: readonly string[] = []): boolean {
  const folded = password.toLowerCase();
  if (/^[\d./ -]{1,10}$/.test(folded) || isRepetition(folded) || isSequence(folded)) return true;
  const own = personal
    .flatMap((text) => [text, ...text.split(/[\s@.]+/)])
    .map((text) => lettersOnly(text.toLowerCase()));
  const refused = new Set(own.filter((text) => text.length >= 3));
  return readings(password).some((reading) => {
    if (COMMON.has(reading) || refused.has(reading)) return true;
    const half = reading.slice(0, reading.length / 2);
    return half.length >= 3 && half + half === reading && (COMMON.has(half) || refused.has(half));
  });
}
