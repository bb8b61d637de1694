import type { Text } from "../../components/view.js";

/** Said wherever polls of different platforms stand side by side. */
export const platformCaveat: Text = {
  ru: "Опросы шли на разных платформах, поэтому различие может говорить не о времени, а о том, кто там отвечает.",
  en: "The polls ran on different platforms, so a difference may tell who answers there and not what changed in time."
};
