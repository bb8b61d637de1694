import iconv from "iconv-lite";

/** An export made up after the layouts that tools write, and what `study new` should make of it. */
export interface InventedExport {
  readonly file: string;
  readonly content: Buffer;
  readonly kind: "survey" | "usage" | "indicators";
  readonly extract: Readonly<Record<string, string>>;
  /** Token by column header. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Takes its turn with the row, so that every column repeats at a pace of its own. */
const turn = <T>(values: readonly T[], row: number, pace = 1): T => values[Math.floor(row * pace) % values.length]!;
const rows = (count: number, row: (index: number) => readonly (string | number)[], delimiter = ","): string =>
  Array.from({ length: count }, (_, index) =>
    row(index)
      .map((cell) => quoted(String(cell), delimiter))
      .join(delimiter)
  ).join("\n");
const quoted = (cell: string, delimiter: string) =>
  /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
const two = (number: number) => String(number).padStart(2, "0");
const known = ["Госуслуги", "Мини-приложение «Цифровой Петербург», VK", "Портал «Наш Санкт-Петербург»"];
const bands = ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"];

/** Options that are bits of the row's number, in the questionnaire's order. */
const some = (options: readonly string[], row: number) => options.filter((_, bit) => ((row * 5 + 3) >> bit) % 2 === 1);

const googleForms: InventedExport = {
  file: "google_forms.csv",
  kind: "survey",
  extract: { encoding: "utf-8", delimiter: "," },
  content: Buffer.from(
    [
      "Отметка времени,Ваш пол,Сколько Вам полных лет?,В каком районе Вы живете?,Какие сервисы Вы знаете?,Оцените удобство от 1 до 5,Комментарий",
      rows(120, (row) => [
        `${two(1 + (row % 28))}.03.2025 1${row % 10}:${two(row % 60)}:0${row % 7}`,
        turn(["Мужской", "Женский"], row),
        18 + ((row * 7) % 70),
        turn(["Невский", "Калининский район", "р-н Приморский"], row, 0.5),
        some(known, row).join(", "),
        turn(["1", "2", "3", "4", "5", "Затрудняюсь ответить"], row, 0.7),
        turn(["", "нет", "долго"], row, 0.3)
      ])
    ].join("\n") + "\n"
  ),
  columns: {
    "Отметка времени": "date",
    "Ваш пол": "sex",
    "Сколько Вам полных лет?": "age",
    "В каком районе Вы живете?": "district",
    "Какие сервисы Вы знаете?": "joined",
    "Оцените удобство от 1 до 5": "single",
    Комментарий: "drop"
  }
};

const limeSurvey: InventedExport = {
  file: "lime.csv",
  kind: "survey",
  extract: { encoding: "utf-8", delimiter: "," },
  content: Buffer.from(
    "\ufeff" +
      [
        '"ID ответа","Дата отправки","Пол","Год рождения","Чем пользовались? [Портал]","Чем пользовались? [Ничем]","Доверяете? [Банки]"',
        rows(60, (row) => [
          row + 1,
          `2025-02-${two(1 + (row % 28))} 10:${two(row)}:11`,
          turn(["A1", "A2"], row),
          1936 + row,
          ...(row % 5 === 0 ? ["", ""] : [row % 2, 1 - (row % 2)]),
          turn(["Да", "Нет", "Отказ"], row, 0.5)
        ]).replaceAll(/[^,\n]+/g, '"$&"')
      ]
        .join("\n")
        .replaceAll("\n", "\r\n") +
      "\r\n"
  ),
  columns: {
    "ID ответа": "pseudonym",
    "Дата отправки": "date",
    Пол: "sex",
    "Год рождения": "age",
    "Чем пользовались? [Портал]": "columns",
    "Чем пользовались? [Ничем]": "columns",
    "Доверяете? [Банки]": "single"
  }
};

const twoHeaderRows: InventedExport = {
  file: "two_rows.csv",
  kind: "survey",
  extract: { encoding: "utf-8", delimiter: ",", header_rows: "2" },
  content: Buffer.from(
    [
      "Respondent ID,Collector ID,Start Date,End Date,Чем Вы пользуетесь?,,Что мешает?,Пол,Возраст",
      ",,,,Портал,Телефон,Response,Response,Response",
      rows(90, (row) => [
        11_400_000 + row,
        77,
        `5/${1 + (row % 28)}/25 10:0${row % 10}`,
        `5/${1 + (row % 28)}/25 11:1${row % 10}`,
        turn(["Портал", ""], row),
        turn(["", "Телефон"], row, 0.5),
        turn(["Нет времени", "Не умею", ""], row),
        turn(["Женский", "Мужской"], row, 0.3),
        turn(["18-29", "30-44", "45-60", "> 60"], row)
      ])
    ].join("\n") + "\n"
  ),
  columns: {
    "Respondent ID": "pseudonym",
    "Collector ID": "drop",
    "Start Date": "drop",
    "End Date": "date",
    "Чем Вы пользуетесь? - Портал": "columns",
    "Чем Вы пользуетесь? - Телефон": "columns",
    "Что мешает? - Response": "single",
    "Пол - Response": "sex",
    "Возраст - Response": "age"
  }
};

const questionAndOption: InventedExport = {
  file: "q_option.csv",
  kind: "survey",
  extract: { encoding: "windows-1251", delimiter: ";" },
  content: iconv.encode(
    [
      "№ анкеты;Пол;Возраст;Что Вы знаете? - Портал;Что Вы знаете? - Ничего из этого;Насколько удобно?",
      rows(
        80,
        (row) => [
          1000 + row,
          turn(["муж", "жен"], row),
          turn(["18–24", "25–34", "55–64", "65 и старше"], row),
          turn(["Портал", ""], row),
          turn(["", "Ничего из этого"], row),
          turn(["Удобно", "Неудобно", "Затрудняюсь ответить"], row)
        ],
        ";"
      )
    ]
      .join("\n")
      .replaceAll("\n", "\r\n") + "\r\n",
    "windows-1251"
  ),
  columns: {
    "№ анкеты": "pseudonym",
    Пол: "sex",
    Возраст: "age",
    "Что Вы знаете? - Портал": "columns",
    "Что Вы знаете? - Ничего из этого": "columns",
    "Насколько удобно?": "single"
  }
};

const delimitedSets: InventedExport = {
  file: "sets.tsv",
  kind: "survey",
  extract: { encoding: "utf-16le", delimiter: "\t" },
  content: iconv.encode(
    "\ufeff" +
      [
        "resp_id\tsex\tage\tq5\tq6",
        rows(
          96,
          (row) => [
            `R${row + 10_000}`,
            1 + (row % 2),
            18 + ((row * 11) % 70),
            some(["1;", "2;", "3;", "4;"], row).join("") || "98;",
            turn([1, 2, 3, 99], row)
          ],
          "\t"
        )
      ].join("\n") +
      "\n",
    "utf-16le"
  ),
  columns: { resp_id: "pseudonym", sex: "sex", age: "age", q5: "joined", q6: "single" }
};

const metricaAges: InventedExport = {
  file: "metrica_2025010120250331.csv",
  kind: "usage",
  extract: { encoding: "utf-8", delimiter: "," },
  content: Buffer.from(
    "\ufeff" +
      [
        '"Возраст","Визиты","Посетители","Отказы","Глубина просмотра","Время на сайте"',
        '"Итого и средние","96000","50000","0.21","2.4","00:02:33"',
        ...["18‑24 лет", "25‑34 года", "35‑44 года", "45‑54 года", "55 лет и старше", "Не определено"].map(
          (band, row) => `"${band}","${9000 + 517 * row}","${5000 + 311 * row}","0.1${row}","2.${row}1","00:0${row}:11"`
        )
      ].join("\n") +
      "\n"
  ),
  columns: {
    Возраст: "dimension",
    Визиты: "measure",
    Посетители: "measure",
    Отказы: "none",
    "Глубина просмотра": "none",
    "Время на сайте": "none"
  }
};

const metricaPlaces: InventedExport = {
  file: "places.csv",
  kind: "usage",
  extract: { encoding: "utf-8", delimiter: "," },
  content: Buffer.from(
    [
      '"Страна","Область","Город","Визиты","Отказы"',
      '"Итого и средние","","","5000","0.15"',
      ...["Колпино", "Пушкин", "Гатчина"].map(
        (city, row) =>
          `"Россия","${row < 2 ? "Санкт-Петербург" : "Ленинградская"}","${city}","${900 + 51 * row}","0.1${row}"`
      )
    ].join("\n") + "\n"
  ),
  columns: { Страна: "where", Область: "where", Город: "where", Визиты: "measure", Отказы: "none" }
};

const campaignReport: InventedExport = {
  file: "campaigns.tsv",
  kind: "usage",
  extract: { encoding: "utf-8", delimiter: "\t", skip_rows: "1" },
  content: Buffer.from(
    [
      '"Отчёт по кампаниям (2025-01-01 - 2025-01-31)"',
      "Month\tAge\tGender\tImpressions\tClicks",
      rows(
        12,
        (row) => [
          "2025-01-01",
          turn(["AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55", "UNKNOWN"], row, 0.5),
          turn(["GENDER_MALE", "GENDER_FEMALE"], row),
          1500 + 731 * row,
          200 + 17 * row
        ],
        "\t"
      ),
      "Total rows: 12"
    ].join("\n") + "\n"
  ),
  columns: { Month: "none", Age: "dimension", Gender: "dimension", Impressions: "measure", Clicks: "measure" }
};

const miniApp: InventedExport = {
  file: "vk_mini.csv",
  kind: "usage",
  extract: { encoding: "windows-1251", delimiter: ";", skip_rows: "3" },
  content: iconv.encode(
    [
      "Статистика мини-приложения «Цифровой Петербург»",
      "Период: 01.09.2024 - 30.09.2024",
      "",
      "Дата;Пол;Возраст;Уникальные посетители;Доля новых, %",
      rows(
        120,
        (row) => [
          `${two(1 + Math.floor(row / 12))}.09.2024`,
          turn(["Мужской", "Женский"], row, 1 / 6),
          turn(bands, row),
          `1\u00a0${two(row % 90)}4`,
          `${row % 60},${row % 9}`
        ],
        ";"
      ),
      "Итого;;;;"
    ]
      .join("\n")
      .replaceAll("\n", "\r\n") + "\r\n",
    "windows-1251"
  ),
  columns: {
    Дата: "none",
    Пол: "dimension",
    Возраст: "dimension",
    "Уникальные посетители": "measure",
    "Доля новых, %": "percent"
  }
};

const services: InventedExport = {
  file: "services.csv",
  kind: "usage",
  extract: { encoding: "utf-8", delimiter: ";", skip_rows: "2" },
  content: Buffer.from(
    [
      "Отчёт «Пользователи государственных услуг»",
      "Сформирован 02.02.2025",
      "Услуга;Месяц;Пол;Возраст;Количество пользователей",
      rows(
        48,
        (row) => [
          turn(["Запись к врачу", "Запись в школу"], row, 1 / 24),
          turn(["ноябрь 2024", "декабрь 2024"], row, 1 / 12),
          turn(["М", "Ж"], row, 1 / 6),
          turn(bands, row),
          `${1 + row}\u202f${100 + row}`
        ],
        ";"
      )
    ].join("\n") + "\n"
  ),
  columns: {
    Услуга: "where",
    Месяц: "none",
    Пол: "dimension",
    Возраст: "dimension",
    "Количество пользователей": "measure"
  }
};

/** Layouts of FORMATS.md, different in every particular from the samples that guesses were first tried on. */
export const inventedExports: readonly InventedExport[] = [
  googleForms,
  limeSurvey,
  twoHeaderRows,
  questionAndOption,
  delimitedSets,
  metricaAges,
  metricaPlaces,
  campaignReport,
  miniApp,
  services
];
