import { answerJobs } from "../../loaders/tables/answerJobs.js";
import { attackStudy } from "./attackStudy.js";

/** A process that attacks surveys of one site. */
answerJobs(attackStudy);
