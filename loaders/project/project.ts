import type { Text } from "../../src/components/view.js";

/** Missing kinds: four different things, never merged. `not_asked` by routing, `no_answer` skipped or left blank. */
export const missingKinds = ["dont_know", "refused", "not_asked", "no_answer"] as const;
export type MissingKind = (typeof missingKinds)[number];

/** Units of count are typed: they are never added or divided without a declared conversion. */
export const units = [
  "persons",
  "accounts",
  "visitors",
  "visits",
  "views",
  "messages",
  "executives",
  "indicators",
  "polls",
  "roubles",
  "percent"
] as const;
export type Unit = (typeof units)[number];

export interface Option {
  readonly id: string;
  readonly label: Text;
  readonly exclusive: boolean;
}

/** An item of the item bank (`data/items.yaml`). Ratings have whole-number options from `1` up. */
export interface Item {
  readonly id: string;
  readonly type: "single" | "multiple" | "rating";
  readonly battery: string | null;
  readonly object: string | null;
  readonly wording: Text;
  readonly label: Text;
  readonly universe: Text;
  readonly options: readonly Option[];
  readonly comparableWith: string | null;
}

export interface Category {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

/**
 * What an age category is used for; `65+` is both the last band and the threshold of an older group. `weighting` marks
 * the bands a codebook may weight by: each is a difference of reported categories.
 */
export const ageRoles = ["all", "band", "older", "younger", "weighting"] as const;
export type AgeRole = (typeof ageRoles)[number];

/** Whole years, both ends included; `to` null is open. */
export interface AgeCategory {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly label: Text;
  readonly roles: readonly AgeRole[];
}

/** Reporting domains (`data/domains.yaml`). */
export interface Domains {
  readonly sex: readonly Category[];
  readonly zone: readonly Category[];
  readonly district: readonly Category[];
  readonly age: readonly AgeCategory[];
}

/** Disclosure policy (`data/disclosure.yaml`). A study may be stricter, never looser. */
export interface DisclosurePolicy {
  readonly minimumBase: number;
  /** Respondents behind a percentage, and behind its complement. */
  readonly minimumCount: number;
  readonly zeros: "hidden" | "shown";
  /** Width of the interval of possible values left to an intruder for every hidden count. */
  readonly protectionInterval: number;
  /** Share of a level's groups that have to reach the minimum base for the level to be offered. */
  readonly minimumLevelShare: number;
  readonly agesInParts: readonly AgeRole[];
  /** Batteries of which only these options are offered by sex and in parts of the city. */
  readonly summaryOptions: readonly { battery: string; options: readonly string[] }[];
  readonly significantDigits: number;
  readonly decimalsInParts: number;
  readonly pictureDecimals: number;
  readonly minimumEffectiveBase: number;
  readonly maximumIntervalWidth: number;
  /** An interval no wider than this is reliable whatever its relative width. */
  readonly reliableIntervalWidth: number;
  readonly maximumRelativeWidth: number;
  readonly minimumDegreesOfFreedom: number;
  readonly minimumUsageCount: number;
  readonly usageProtection: "suppression" | "rounding";
  readonly usageRoundingBase: number;
  readonly usageDominance: number;
  readonly quasiIdentifiers: readonly string[];
  readonly outsideKnowledge: readonly ("population" | "respondents" | "counts")[];
  readonly microdata: MicrodataPolicy;
}

/** A step of global recoding: everybody's district becomes a zone or is given up, or ages are joined to these bands. */
export type CoarseningStep =
  | { readonly domain: "district"; readonly to: "zone" | "city" }
  | { readonly domain: "age"; readonly bands: readonly string[] };

/** What rows are released under, where an owner permits them. */
export interface MicrodataPolicy {
  /** Rows that have to share the values of all quasi-identifiers. */
  readonly k: number;
  /** Different answers to every sensitive item among them. */
  readonly l: number;
  readonly coarsening: readonly CoarseningStep[];
  /** Largest share of rows in which a quasi-identifier may be withheld; above it coarsening goes on. */
  readonly largestWithheldShare: number;
  /** Domains in the order in which they are withheld. */
  readonly withholdFirst: readonly string[];
  /** Share of respondents below which an answer is rare. */
  readonly rareAnswerShare: number;
}

/**
 * Population totals (`data/margins/<id>.yaml`): one or two domains, e.g. `["sex", "age"]`. A category of `age` is a
 * band as `parseAgeBand` reads it and may be finer than those of the reporting domains: `sumMargin` adds cells up.
 */
export interface Margin {
  readonly id: string;
  readonly domains: readonly string[];
  readonly date: string;
  readonly source: Text;
  readonly url: string | null;
  readonly note: Text | null;
  /** `persons`: totals as such. `shares_only`: another population (children, another year): only its shares count. */
  readonly use: "persons" | "shares_only";
  readonly cells: readonly { categories: readonly string[]; population: number }[];
}

export interface Provenance {
  readonly owner: Text;
  readonly source: Text;
  readonly date: string;
  readonly citation: Text;
  readonly url: string | null;
  readonly notes: Text | null;
}

/** Encodings of delimited files, by the names that iconv-lite knows. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r"] as const;
export type Encoding = (typeof encodings)[number];

interface ReceivedFile {
  /** Under `data/extracts/`; its extension says the format. */
  readonly path: string;
  /** Size and rows of the complete file, where known: one that was cut off has fewer. */
  readonly bytes: number | null;
  readonly rows: number | null;
}

/** Where in a delimited file or a sheet the table lies. */
export interface TableFrame {
  /** Lines or rows above the table that are no part of it. */
  readonly skipRows: number;
  /** The first cell of the header, and of the row after the last one, where the table is found by them. */
  readonly tableFrom: string | null;
  readonly tableTo: string | null;
  /** 0 for a table without a header: columns are then called `column 1`, `column 2`, … */
  readonly headerRows: number;
  /** The header row whose cells name the columns, from 1; null joins all rows: `Question - Option`. */
  readonly nameRow: number | null;
  /** `strict` refuses blank and repeated names; `numbered` calls them `column 7` and `Name (2)`. */
  readonly headerNames: "strict" | "numbered";
  /** How the lines below the table begin; `{rows}` stands for the number of its rows. */
  readonly footer: readonly string[];
}

export interface DelimitedFile extends ReceivedFile, TableFrame {
  readonly format: "csv";
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** False for a file in which a double quote is a character like any other. */
  readonly quotes: boolean;
  /** False only for a tool that writes complete files whose last line has no line end. */
  readonly finalLineEnd: boolean;
}

export interface WorkbookFile extends ReceivedFile, TableFrame {
  readonly format: "xlsx";
  readonly sheet: string;
}

export interface SavFile extends ReceivedFile {
  readonly format: "sav";
  /** Null takes the encoding that the file states. */
  readonly encoding: Encoding | null;
}

export interface JsonFile extends ReceivedFile {
  /** `json`: one value; `jsonl`: a record a line. */
  readonly format: "json" | "jsonl";
  /** Keys that lead to the records, joined with `.`; null where they are the whole value. */
  readonly records: string | null;
}

export interface ParquetFile extends ReceivedFile {
  readonly format: "parquet";
}

export type ExtractFile = DelimitedFile | WorkbookFile | SavFile | JsonFile | ParquetFile;

export type Codes = Readonly<Record<string, string>>;

export type SurveyColumn =
  | { role: "pseudonym"; column: string }
  | { role: "drop"; column: string; reason: string }
  | { role: "date"; column: string; format: DateFormat }
  /**
   * `codes` map to categories; a column of `domain: age` holds what `ages` says, and `range` its bounds in years of
   * age; districts match labels and aliases too.
   */
  | {
      role: "domain";
      column: string;
      domain: "sex" | "age" | "district";
      codes: Codes;
      missing: Codes;
      range: readonly [number, number] | null;
      ages: AgeForm;
    }
  | {
      role: "item";
      layout: "single";
      column: string;
      item: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** All ticked options in one cell. */
  | {
      role: "item";
      layout: "joined";
      column: string;
      item: string;
      separator: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** A column per option: `columns` maps header to option, or to the missing kind that a tick there stands for. */
  | {
      role: "item";
      layout: "columns";
      columns: Codes;
      item: string;
      ticked: readonly string[];
      notTicked: readonly string[];
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** A column per mention, each with the code of one chosen option. */
  | {
      role: "item";
      layout: "mentions";
      columns: readonly string[];
      item: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    };

/** How a column says ages: in years, by year of birth, or in bands that `codes` name. */
export const ageForms = ["years", "birth_years", "bands"] as const;
export type AgeForm = (typeof ageForms)[number];

/** Days as written; a time of day may follow. In those with `/`, days and months may have one digit, years two. */
export const dateFormats = ["iso", "dd.mm.yyyy", "mm/dd/yyyy", "dd/mm/yyyy"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** Routing: the item was put only to respondents whose answer to `item` is one of `options`. */
export interface AskedIf {
  readonly item: string;
  readonly options: readonly string[];
}

/** A number of rows (`5`), or a share of all rows (`1%`). */
export type Threshold = string;

/** Checks that every survey goes through; a codebook may say how much of each is borne. */
export const toleratedRules = [
  "unknown_code",
  "age_range",
  "date",
  "fieldwork",
  "routing",
  "exclusive",
  "mixed",
  "blank_pseudonym",
  "repeated_pseudonym"
] as const;

/**
 * A rule of the codebook; columns are named by their headers, dropped ones too. Blank cells break none but `unique`.
 */
export type Rule = { warningAbove: Threshold; errorAbove: Threshold } & (
  | { rule: (typeof toleratedRules)[number]; column: string | null; item: string | null }
  | { rule: "allowed"; column: string; values: readonly string[] }
  | { rule: "range"; column: string; from: number | null; to: number | null }
  | { rule: "unique"; columns: readonly string[] }
  /** The columns add up to the column `total`, or to `equals`, within `tolerance`. */
  | { rule: "sum"; columns: readonly string[]; total: string | null; equals: number | null; tolerance: number }
  | { rule: "dates"; column: string; format: DateFormat; from: string; to: string }
);

/** A known error of a source (`data/corrections/<study>.yaml`), at one row or wherever other cells say so. */
export interface Correction {
  readonly reason: Text;
  /** Table of a usage study. */
  readonly table: string | null;
  /** As a spreadsheet counts. */
  readonly row: number | null;
  /** Header → cell. */
  readonly where: Codes | null;
  /** How many rows are corrected. */
  readonly rows: number;
  readonly column: string;
  readonly expected: string;
  readonly corrected: string;
}

/** When a check speaks up (`data/validation.yaml`). */
export interface ValidationPolicy {
  /**
   * Smallest change of a share and of the number of respondents, and largest adjusted p value, of a jump between waves.
   */
  readonly jump: { share: number; responses: number; p: number };
}

interface StudyBase {
  readonly study: string;
  readonly title: Text;
  readonly series: string | null;
  readonly synthetic: boolean;
  readonly provenance: Provenance;
  readonly universe: Text;
  readonly release: "cells" | "microdata";
}

export interface SurveyStudy extends StudyBase {
  readonly kind: "survey";
  readonly fieldwork: { from: string; to: string };
  readonly mode: Text;
  readonly extract: ExtractFile;
  readonly columns: readonly SurveyColumn[];
  readonly rules: readonly Rule[];
  readonly weighting: {
    /** Margin and the domains it is summed to, e.g. a margin of district × sex by `["district"]`. */
    readonly margins: readonly { margin: string; by: readonly string[] }[];
    /** Age categories (role `weighting`) that the cells of margins by `age` are summed to; they cover 18+ once. */
    readonly ageBands: readonly string[];
    /** Cap of a weight as a multiple of the mean weight, and how often trim-and-rake is repeated. */
    readonly trim: { upperRatio: number; cycles: number } | null;
  };
  readonly policy: Partial<DisclosurePolicy>;
  /** Given where `release` is `microdata`. */
  readonly microdata: MicrodataRelease | null;
}

/** What the owner of a survey has permitted of its rows. */
export interface MicrodataRelease {
  readonly permission: Text;
  readonly licence: Text;
  /** Items that every class has to be diverse in. */
  readonly sensitive: readonly string[];
  /** Stricter than the policy's, or null. */
  readonly k: number | null;
  readonly l: number | null;
}

export type Bound = "exact" | "at_least" | "rounded";

/** A column whose cells are categories of a reporting domain; `codes` may map a printed margin to `all`. */
export interface UsageDimension {
  readonly column: string;
  readonly domain: "sex" | "age";
  readonly codes: Codes;
  /** A blank cell holds what is above it. */
  readonly fillDown: boolean;
}

/** A printed table of counts, one row a category, or a combination of two. */
export interface UsageTable {
  readonly table: string;
  readonly extract: ExtractFile;
  readonly dimensions: readonly UsageDimension[];
  /**
   * Columns that hold the categories of a domain, header to category; only the same category fills a diagonal table.
   */
  readonly across: { domain: "sex" | "age"; columns: Codes } | null;
  /** Rows that are read: those whose cells are these, by column. */
  readonly where: Codes;
  /** Columns that tell rows of one category apart, which are then added up. */
  readonly sumOver: readonly string[];
  /** The column of the row's day or interval of days, which must lie within the study's period. */
  readonly period: { column: string; format: DateFormat } | null;
  /** Where each row is a measure: the column of its name. */
  readonly measureColumn: string | null;
  readonly measures: readonly {
    /**
     * Header of the value's column, or the row's name where `measureColumn` is given; null where columns are `across`.
     */
    column: string | null;
    measure: string;
    label: Text;
    unit: Unit;
    bound: Bound;
    /** What a printed count is multiplied by. */
    scale: number;
  }[];
  readonly valueColumn: string | null;
  readonly percentColumn: string | null;
  readonly percentAs: "percent" | "fraction";
  /** First cell of the row that holds the printed total, or null where none is printed. */
  readonly totalRow: string | null;
  /** First cells of rows that count in the total and are of no category, such as an age not known. */
  readonly unknownRows: readonly string[];
  /** First cells of rows that are no part of the table: headings between its parts. */
  readonly ignoredRows: readonly string[];
  /** Cells that say that a count is not available, and those that stand for zero. */
  readonly notAvailable: readonly string[];
  readonly zero: readonly string[];
  readonly decimal: "," | "." | null;
  /** Largest difference between a printed total and its parts, as a share of the total, that is no disagreement. */
  readonly tolerance: number;
  /** Whom the categories cover, where that is only a part of those in the total. */
  readonly covers: Text | null;
  /** Columns that hold what identifies people; nothing is read of them. */
  readonly drop: readonly string[];
}

export interface UsageStudy extends StudyBase {
  readonly kind: "usage";
  readonly service: { id: string; label: Text };
  /** `note` says what the dates do not cover or where they come from. */
  readonly period: { from: string; to: string; note: Text | null } | null;
  /** Margin that penetration is computed against, with the declared, explained conversion. */
  readonly population: { margin: string; conversion: Text } | null;
  /** The owner has already published these counts: they pass the minimum count, and the page says so. */
  readonly publishedByOwner: boolean;
  readonly tables: readonly UsageTable[];
  /** Single figures printed beside the tables, with what they can and can't be checked against. */
  readonly printed: readonly { id: string; value: number; unit: Unit; label: Text; note: Text }[];
}

export interface IndicatorsStudy extends StudyBase {
  readonly kind: "indicators";
  readonly place: { id: string; label: Text };
  readonly extract: ExtractFile;
  /** `wide`: a column per indicator; `long`: a row per indicator (`column` is the row's name). */
  readonly layout: "wide" | "long";
  /** Rows that are read: those whose cells are these, by column. */
  readonly where: Codes;
  readonly yearColumn: string | null;
  readonly nameColumn: string | null;
  readonly valueColumn: string | null;
  /** Columns that hold what identifies people; nothing is read of them. */
  readonly drop: readonly string[];
  readonly indicators: readonly {
    column: string;
    indicator: string;
    label: Text;
    unit: Unit;
    scale: number;
    rounded: boolean;
  }[];
}

export type Study = SurveyStudy | UsageStudy | IndicatorsStudy;

/** All that describes the data: read from `data/` by `readProject`, validated, cross-references resolved. */
export interface Project {
  /** Absolute path of the `data/` folder. */
  readonly root: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly domains: Domains;
  readonly policy: DisclosurePolicy;
  readonly validation: ValidationPolicy;
  readonly margins: ReadonlyMap<string, Margin>;
  /** By study. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** In order of `study`. */
  readonly studies: readonly Study[];
}
