import { copyPackageFile } from "../engine/copyPackageFile.js";

copyPackageFile("@fontsource/pt-sans/files/pt-sans-latin-700-normal.woff");
