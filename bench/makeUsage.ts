import { closeSync, openSync, writeSync } from "node:fs";
import iconv from "iconv-lite";
import { stringify } from "yaml";
import { numbersFrom } from "./numbersFrom.js";

const services = [
  "Запись на приём к врачу в поликлинику по месту жительства",
  "Передача показаний приборов учёта воды и электроэнергии",
  "Запись ребёнка в детский сад или в общеобразовательную школу",
  "Обращение в интернет-приёмную администрации района города",
  "Оформление Единой карты петербуржца с транспортным приложением",
  "Оплата жилищно-коммунальных услуг и капитального ремонта"
];
const themes = [
  "Здравоохранение",
  "Образование и культура",
  "Жилищно-коммунальное хозяйство",
  "Социальная защита населения"
];
const districts = [
  "Адмиралтейский район",
  "Василеостровский район",
  "Красногвардейский район",
  "Невский район",
  "Петродворцовый район",
  "Пушкинский район"
];
const channels = [
  '"Мобильное приложение «Госуслуги Санкт-Петербург»"',
  '"Портал; полная версия"',
  "Многофункциональный центр",
  '"Терминал\r\nсамообслуживания"',
  "Информационный киоск"
];
const devices = [
  "смартфон (мобильный браузер)",
  "планшет (мобильный браузер)",
  "настольный компьютер",
  "устройство не определено"
];
const sexes = { мужской: "male", женский: "female" };
const ages = {
  "18–24": "18-24",
  "25–34": "25-34",
  "35–44": "35-44",
  "45–54": "45-54",
  "55–64": "55-64",
  "65 лет и старше": "65+"
};
const header = [
  "Дата",
  "Услуга",
  "Тема",
  "Район",
  "Канал",
  "Устройство",
  "Пол",
  "Возраст",
  "Визиты",
  "Посетители",
  "Минуты"
];

/**
 * Writes a usage extract of event rows, the same for the same seed: quoted cells with delimiters and line ends,
 * no-break spaces in thousands, decimal commas, counts that are not available.
 *
 * @returns bytes written
 */
export function writeUsage(path: string, encoding: "windows-1251" | "utf-8", rows: number): number {
  const encode = (texts: readonly string[]) => texts.map((text) => iconv.encode(`${text};`, encoding));
  const days = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10).split("-").reverse().join(".")
  );
  const columns = [days, services, themes, districts, channels, devices, Object.keys(sexes), Object.keys(ages)].map(
    encode
  );
  const thousands = iconv.encode("1\u00a0", encoding);
  const missing = iconv.encode("н/д", encoding);
  const random = numbersFrom(20240516);
  const file = openSync(path, "w");
  const buffer = Buffer.alloc(1 << 22);
  let [at, bytes] = [0, 0];
  const put = (piece: Buffer) => (at += piece.copy(buffer, at));
  put(iconv.encode(`${header.join(";")}\r\n`, encoding));
  for (let row = 0; row < rows; row++) {
    for (const pieces of columns) put(pieces[Math.floor(pieces.length * random())]!);
    const kind = random();
    if (kind < 0.002) put(thousands);
    if (kind > 0.999) put(missing);
    else at += buffer.write(String(100 + Math.floor(900 * random())), at, "latin1");
    at += buffer.write(
      `;${Math.floor(90 * random())};${Math.floor(500 * random())},${Math.floor(100 * random())}\r\n`,
      at,
      "latin1"
    );
    if (at > buffer.length - 4096 || row === rows - 1) {
      bytes += writeSync(file, buffer, 0, at);
      at = 0;
    }
  }
  closeSync(file);
  return bytes;
}

const text = (words: string) => ({ ru: words, en: words });

/** The codebook of what `writeUsage` writes. */
export function usageCodebook(path: string, bytes: number, rows: number): string {
  return stringify({
    kind: "usage",
    title: text("usage"),
    synthetic: true,
    universe: text("visits"),
    provenance: { owner: text("bench"), source: text("bench"), date: "2025-01-15", citation: text("bench"), url: null },
    service: { id: "portal", label: text("portal") },
    period: { from: "2024-01-01", to: "2024-12-31" },
    tables: [
      {
        table: "visits",
        extract: { path, encoding: "windows-1251", delimiter: ";", bytes, rows },
        decimal: ",",
        not_available: ["н/д"],
        sum_over: header.slice(0, 6),
        period: { column: "Дата", format: "dd.mm.yyyy" },
        dimensions: [
          { column: "Пол", domain: "sex", codes: sexes },
          { column: "Возраст", domain: "age", codes: ages }
        ],
        measures: [
          ["Визиты", "visits"],
          ["Посетители", "visitors"],
          ["Минуты", "minutes"]
        ].map(([column, measure]) => ({
          column,
          measure,
          label: text(measure!),
          unit: measure === "visitors" ? "visitors" : "visits"
        }))
      }
    ]
  });
}
