// Claims that nobody made, the same for the same number: enough like a desk's that searching and filtering them costs what it would cost there.
const PARTIES = 2_000;
const MEMBERS = 50;
const EDITORS = 5;
const DAY = 86_400_000;
const FROM = Date.UTC(2021, 0, 1);
const UNTIL = Date.UTC(2026, 9, 1);

/** The rare name of the generated claims: about one claim in ten thousand. */
const RARE = "Zwyntarska";

const words = (text) => text.trim().split(/\s+/);

const FIRST =
  words(`Adele Bruno Carla Dieter Elif Farid Greta Hamid Ines Jonas Kadri Lior Mira Niko Oona Pavel Quentin Rana Sven Tove Ulla Viktor Wanda
  Xenia Yusuf Zora Amara Boris Clio Dora Emre Fatou`);
const LAST =
  words(`Albrecht Bakker Castellan Duarte Eklund Ferrante Gorski Halloran Ibarra Jansen Kovacs Lindgren Marchetti Nkemelu Ostrowski Petrova
  Quiroga Rasmussen Salonen Tanaka Ulrich Vasquez Wexler Yamada Zeller Achterberg Bellweather Cruikshank Dragomir Eisenstadt Fairweather Grimaldi`);
const PLACES =
  words(`Norhaven Calder Ostmark Westhaven Brindle Tarn Lowick Marston Fenwick Oakridge Halden Stroma Kestrel Dunmore Ashby Corran Thorne
  Ilmen Varga Selby Quarn Rusk Ebbing Holt Crail Mere Yarrow Penrith Lyme Osk Vale Drumlin`);
const SUBJECTS =
  words(`rockets wages rents harbours vaccines tariffs pensions forests fisheries schools hospitals prisons borders elections budgets emissions
  railways dredging subsidies refugees sanctions shells reservoirs broadband bridges grain satellites lotteries landfill orchards tramways lighthouses`);
const GROUPS = words(
  `government ministry council union regulator army police company party bank agency court church university newspaper charity`,
);
const VERBS = words(
  `bought sold closed delayed doubled cut hid paid moved built promised denied shipped halved cancelled inspected`,
);
const TOPICS =
  words(`health economy crime housing education migration energy environment transport tax defence courts elections science agriculture water
  climate pensions trade aid religion sport media privacy arms ports`);
const WHEN = [
  "last year",
  "since 2019",
  "in one month",
  "before the vote",
  "after the flood",
  "during the strike",
  "by 2030",
  "in secret",
];
const LINKS = words("because while although after before since although whereas");

/** Numbers between 0 and 1 from a seed: a linear congruential generator with the constants of Numerical Recipes. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Draws from a list so that the first is the most frequent: a power law with this exponent. */
function longTail(random, list, exponent = 1) {
  const sums = [];
  let sum = 0;
  for (const index of list.keys()) {
    sum += 1 / (index + 1) ** exponent;
    sums.push(sum);
  }
  return () => {
    const at = random() * sum;
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}

const letters = (index) =>
  String.fromCharCode(97 + (index % 26)) + String.fromCharCode(97 + (Math.floor(index / 26) % 26));

function partyName(index) {
  const first = FIRST[index % FIRST.length];
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
  if (index % 5 < 3) return `${first} ${last}${letters(index)}`;
  return `${PLACES[index % PLACES.length]} ${GROUPS[Math.floor(index / 7) % GROUPS.length]} ${letters(index)}`;
}

/** Members, parties and claims as objects; `claims()` yields them one by one. The shape is the one that load.sql reads. */
export function generate(count, seed = 20_261_124) {
  const random = randomFrom(seed);
  const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
  const one = (list) => list[Math.floor(random() * list.length)];
  const weighted = (weights) => {
    let at = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    for (const [value, weight] of Object.entries(weights)) {
      at -= weight;
      if (at < 0) return value;
    }
    return Object.keys(weights)[0];
  };
  const names = Array.from({ length: PARTIES }, (_, index) => partyName(index));
  const [party, place, subject, topic] = [names, PLACES, SUBJECTS, TOPICS].map((list) => longTail(random, list));
  const clause = () =>
    `the ${one(GROUPS)} of ${place()} ${one(VERBS)} ${whole(2, 900)} ${random() < 0.4 ? "percent of " : ""}${subject()} ${one(WHEN)}`;
  const statement = (rare) => {
    const text = `${rare ? `${RARE} says that ` : ""}${clause()}${random() < 0.4 ? ` ${one(LINKS)} ${clause()}` : ""}`;
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const iso = (at) => new Date(at).toISOString();

  function* claims() {
    for (let number = 1; number <= count; number += 1) {
      const created = FROM + Math.floor(random() * (UNTIL - FROM));
      const stage = weighted({ inbox: 15, checking: 12, in_review: 6, approved: 3, published: 55, declined: 9 });
      const finished = stage === "published" || stage === "approved" || stage === "in_review";
      const text = statement(number % 9_973 === 17);
      const attributor = party();
      const within = (days) => iso(created + Math.floor(random() * days * DAY));
      yield {
        code: `C-${number}`,
        statement: text,
        quote: `“${text}”`,
        attributor,
        kind: weighted({ fact: 60, prediction: 14, opinion: 12, commitment: 14 }),
        stage,
        verdict: finished
          ? weighted({ confirmed: 20, mostly_supported: 18, contested: 15, misleading: 22, false: 17, unproven: 8 })
          : null,
        risk: weighted({ low: 70, medium: 22, high: 8 }),
        priority: Number(weighted({ 1: 1, 2: 3, 3: 4, 4: 2 })),
        ownerIndex: random() < (stage === "inbox" ? 0.7 : 0.04) ? null : whole(0, MEMBERS - 1),
        dueAt: finished && random() < 0.3 ? null : iso(created + whole(1, 45) * DAY),
        eventOn: random() < 0.15 ? null : iso(created - whole(0, 60) * DAY).slice(0, 10),
        createdAt: iso(created),
        updatedAt: within(60),
        topics: [...new Set(Array.from({ length: whole(1, 3) }, topic))],
        responses: Array.from({ length: Number(weighted({ 0: 35, 1: 30, 2: 18, 3: 11, 4: 6 })) }, () => ({
          party: random() < 0.2 ? attributor : party(),
          kind: weighted({
            denial: 34,
            statement: 20,
            no_comment: 16,
            confirmation: 10,
            clarification: 8,
            request: 12,
          }),
          body: statement(false),
          receivedAt: within(30),
        })),
        evidence: Array.from({ length: Number(weighted({ 0: 18, 1: 22, 2: 22, 3: 16, 4: 11, 5: 7, 6: 4 })) }, () => ({
          kind: one(["document", "dataset", "interview", "web", "image"]),
          title: statement(false).slice(0, 90),
          url: `https://source${whole(1, 400)}.example/doc/${whole(1000, 999_999)}`,
          note: clause(),
          supports: random() < 0.55,
          addedAt: within(30),
        })),
      };
    }
  }

  return {
    members: Array.from({ length: MEMBERS }, (_, index) => ({
      index,
      name: `${FIRST[index % FIRST.length]} ${LAST[(index * 7) % LAST.length]}`,
      email: `member${index}@desk.example`,
      role: index < EDITORS ? "editor" : "checker",
    })),
    parties: names.map((name, index) => ({ index, name, kind: index % 5 < 3 ? "person" : "organisation" })),
    claims,
    words: { common: "percent norhaven", rare: RARE.toLowerCase(), letters: "roc" },
  };
}
