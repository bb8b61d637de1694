import { copyPackageFile } from "../engine/copyPackageFile.js";

copyPackageFile("@fontsource/pt-sans/files/pt-sans-cyrillic-400-normal.woff");
