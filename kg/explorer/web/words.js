// The words of the interface, in Chinese and English.

const WORDS = {
  search: ["按名称、别名或拼音查找", "Search by name, alias or pinyin"],
  relations: ["关系", "Relations"],
  legend: ["图例", "Legend"],
  evidence: ["原文依据", "Evidence"],
  statement: ["事实", "Statement"],
  document: ["文件", "Document"],
  number: ["文号", "Number"],
  date: ["日期", "Date"],
  page: ["页", "Page"],
  source: ["来源", "Source file"],
  offsets: ["字符位置", "Characters"],
  derived: ["推导", "Derived"],
  derivedFrom: ["推导依据", "Derived from"],
  openMore: ["展开相关", "Open neighbours"],
  aliases: ["又称", "Also called"],
  facts: ["条事实", "facts"],
  nothing: ["没有找到", "Nothing found"],
  hint: [
    "点连线看原文，点圆点看全部事实；“展开相关”显示更多。",
    "Click a line for its source, a node for all its facts; open neighbours to see more.",
  ],
  close: ["关闭", "Close"],
  language: ["English", "中文"],
  deadline: ["完成时限", "Deadline"],
  subtitle: ["政府文件知识图谱", "knowledge graph of official documents"],
  network: ["关系网络", "Network"],
  chart: ["组织分工", "Who leads what"],
  tasks: ["任务责任", "Responsibilities"],
  documents: ["文件脉络", "Documents"],
  people: ["人员职务", "People & posts"],
  places: ["地点", "Places"],
  views: ["视图", "Views"],
  kinds: ["类型", "Kinds"],
  all: ["全选", "All"],
  none: ["全不选", "None"],
  reset: ["清除筛选", "Clear filters"],
  filters: ["筛选", "Filters"],
  allDocuments: ["全部文件", "All documents"],
  stateAt: ["某日状态", "State at a date"],
  asOf: ["截至", "As of"],
  anyTime: ["不限日期", "Any date"],
  overview: ["总览", "Overview"],
  sources: ["个来源", "sources"],
  documentsCount: ["份文件", "documents"],
  entities: ["个实体", "entities"],
  lines: ["条连线", "lines"],
  howto: [
    "选一个人、机构或文件，看它的全部事实；每条事实都能展开原文依据。按 / 查找，按 1–6 换视图，按 Esc 返回。",
    "Choose a person, body or document to see its facts; every fact unfolds to the words that prove it. Press / to search, 1–6 for the views, Esc to go back.",
  ],
  namedMost: ["提及最多", "named most"],
  hiddenByFilters: ["条被筛选隐藏", "hidden by filters"],
  path: ["查找路径", "Path to…"],
  pathTo: ["到谁？", "To whom?"],
  steps: ["步", "steps"],
  noPath: ["在当前筛选下没有路径。", "There is no path under these filters."],
  endPath: ["结束路径", "End path"],
  copyLink: ["复制链接", "Copy link"],
  copied: ["已复制", "Copied"],
  division: ["分工文件", "Division of labour"],
  liaison: ["联系", "liaises with"],
  fields: ["负责工作", "Fields"],
  groupsHeaded: ["主持的议事机构", "Groups headed"],
  bodies: ["机构任职", "Bodies and who holds posts there"],
  task: ["任务", "Task"],
  taskCount: ["项任务", "tasks"],
  leadUnits: ["牵头单位", "Lead units"],
  responsibleUnits: ["责任单位", "Responsible units"],
  filterTasks: ["按任务或单位筛选", "Filter by task or unit"],
  list: ["清单", "List"],
  matrix: ["矩阵", "Matrix"],
  totals: ["各单位任务数", "Totals by unit"],
  filterDocuments: ["按标题、文号或发文机关筛选", "Filter by title, number or issuer"],
  byDate: ["按日期", "By date"],
  undated: ["无日期", "No date"],
  replaced: ["已被替代", "Replaced"],
  restsOn: ["依据", "Rests on"],
  cites: ["引用", "Cites"],
  citedBy: ["被引用", "Cited by"],
  citedMost: ["被引用最多", "Cited most"],
  persons: ["人", "people"],
  filterPeople: ["按姓名、机构或职务筛选", "Filter by name, body or title"],
  appointed: ["任命", "appointed"],
  removed: ["免职", "removed"],
  attested: ["文件所见", "attested"],
  inParts: ["下辖各处", "in its parts"],
  located: ["位于此地", "Located here"],
  allFacts: ["全部事实", "All facts"],
  showOnMap: ["在全图中显示", "Show in the whole network"],
  onlyNear: ["只看相邻", "Only its neighbours"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  fitAll: ["显示全部", "Show all"],
  print: ["打印", "Print"],
  theme: ["深色 / 浅色", "Dark / light"],
};

const YES = ["是", "yes"];

// The ontology's words for qualifiers and the values of their closed lists.
let declared = {};

let column = 0;

/** Chooses the language, "zh" or "en", of all words from now on. */
export function setLanguage(language) {
  column = language === "en" ? 1 : 0;
}

export function language() {
  return column ? "en" : "zh";
}

/** Returns the interface's word for the key, or the key itself where there is none. */
export function word(key) {
  return WORDS[key] ? WORDS[key][column] : key;
}

/** Returns the label of a relation or type of the ontology. */
export function label(declared) {
  return column ? declared.en : declared.zh;
}

/** Takes over what the ontology calls the qualifiers: `{ mode: [zh, en, { value: [zh, en] }] }`. */
export function learnQualifiers(rows) {
  declared = rows;
}

/** Returns the ontology's word for the qualifier. */
export function qualifierWord(key) {
  return declared[key] ? declared[key][column] : key;
}

/** Returns a qualifier's value as a reader would say it. */
export function valueWord(key, value) {
  if (value === true) return YES[column];
  if (value && value.name) return value.name;
  const known = declared[key] && declared[key][2][value];
  return known ? known[column] : value;
}
