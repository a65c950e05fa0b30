// Who may import whom. `npm run deps` = depcruise app components lib prisma tests
const PLATFORM = ["shared", "db", "auth", "audit", "jobs", "search", "storage", "fetching", "mail", "live"];
const AREA_GRAPH = {
  members: [],
  parties: [],
  sources: [],
  articles: ["sources", "parties"],
  claims: ["articles", "parties"],
  responses: ["claims", "parties", "sources"],
  proposing: ["articles", "claims", "parties", "responses"],
  evidence: ["claims", "responses", "sources"],
  reviews: ["claims", "responses", "evidence", "members"],
  tasks: ["claims", "members"],
  comments: ["members"],
  publishing: ["reviews", "claims", "responses", "evidence", "articles", "sources", "parties"],
};
const EDGE = ["notifications", "exchange", "dashboard", "worker"]; // may use every area, nobody may use them but app/
const AREAS = Object.keys(AREA_GRAPH);
const any = (list) => `(${list.join("|")})`;
const PURE = "(schema|policy|workflow|labels|types|search-params|columns|filters|filter-text|list-state|clock)\\.ts$"; // the only lib files a browser may load

const forbid = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid("db-only-in-lib", { path: "^(app|components)/" }, { path: "^lib/db/" }),
    forbid(
      "components-see-only-pure-lib",
      { path: "^components/" },
      { path: "^lib/", pathNot: ["^lib/shared/", `^lib/[^/]+/${PURE}`] },
    ),
    forbid(
      "ui-kit-is-domain-free",
      { path: "^components/(ui|table|forms|layout)/" },
      { path: ["^components/(?!ui/|table/|forms/|layout/)", `^lib/${any(AREAS)}/`] },
    ),
    forbid("lib-looks-down", { path: "^lib/" }, { path: "^(app|components|tests|prisma)/" }),
    forbid(
      "next-only-at-the-edge",
      { path: "^lib/", pathNot: "^lib/(next|auth)/" },
      { path: "node_modules/(next|next-auth|react|react-dom)/" },
    ),
    forbid(
      "platform-knows-no-area",
      { path: `^lib/${any(PLATFORM)}/` },
      { path: `^lib/${any([...AREAS, ...EDGE, "next"])}/` },
    ),
    forbid("edge-is-a-leaf", { path: `^lib/${any([...AREAS, "next"])}/` }, { path: `^lib/${any(EDGE)}/` }),
    forbid(
      "pure-files-stay-pure",
      { path: `^lib/[^/]+/${PURE}` },
      { pathNot: ["^lib/shared/", `^lib/[^/]+/${PURE}`, "^lib/db/generated/enums\\.ts$", "node_modules/(zod|nuqs)/"] },
    ),
    forbid(
      "public-site-reads-publications-only",
      { path: "^app/(\\(public\\)|embed|feeds|api/v1)/" },
      { path: "^lib/", pathNot: ["^lib/(publishing|search|shared|next)/", `^lib/[^/]+/${PURE}`] },
    ),
    forbid("proposals-know-only-text", { path: "^lib/proposals/" }, { pathNot: "^lib/(?:proposals|shared)/" }),
    forbid("tests-are-not-shipped", { path: "^(app|components|lib)/" }, { path: "^tests/" }),
    ...AREAS.map((area) =>
      forbid(
        `area-${area}`,
        { path: `^lib/${area}/` },
        { path: `^lib/${any(AREAS)}/`, pathNot: `^lib/${any([area, ...AREA_GRAPH[area]])}/` },
      ),
    ),
  ],
  required: [
    {
      name: "server-files-say-server-only",
      severity: "error",
      module: {
        path: `^lib/${any(["db", "auth", "audit", "jobs", "mail", ...AREAS, ...EDGE])}/`,
        pathNot: [PURE, "^lib/db/generated/"],
      },
      to: { path: "node_modules/server-only" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "lib/db/generated"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
