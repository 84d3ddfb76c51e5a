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
  mode: ["方式", "Mode"],
  title: ["职务", "Title"],
  term: ["期限", "Term"],
  capacity: ["任职方式", "Capacity"],
  organization: ["机构", "Organization"],
  scope: ["范围", "Scope"],
  role: ["职务", "Role"],
  kind: ["文种", "Kind"],
  basis: ["作为依据", "As its basis"],
  article: ["条款", "Article"],
  from: ["起算", "From"],
  period: ["期限", "Period"],
  deadline: ["完成时限", "Deadline"],
  ongoing: ["长期坚持", "Ongoing"],
  amount: ["金额", "Amount"],
};

const VALUES = {
  "mode:in_charge": ["分管", "in charge"],
  "mode:also_in_charge": ["兼管", "also in charge"],
  "mode:assists": ["协管", "assists"],
  "mode:coordinates": ["协调", "coordinates"],
  "capacity:probation": ["试用", "probation"],
  "capacity:secondment": ["挂职", "secondment"],
  "from:issue": ["自印发之日", "date of issue"],
  true: ["是", "yes"],
};

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

/** Returns a qualifier's value as a reader would say it. */
export function valueWord(key, value) {
  if (value && value.name) return value.name;
  const known = VALUES[`${key}:${value}`] || VALUES[value];
  return known ? known[column] : value;
}
