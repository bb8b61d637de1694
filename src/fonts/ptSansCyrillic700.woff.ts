import { copyPackageFile } from "../engine/copyPackageFile.js";

copyPackageFile("@fontsource/pt-sans/files/pt-sans-cyrillic-700-normal.woff");
