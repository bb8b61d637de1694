import { answerJobs } from "../../loaders/tables/answerJobs.js";
import { attackShare } from "./attackShare.js";

/** A process that attacks surveys of one site. */
answerJobs(attackShare);
