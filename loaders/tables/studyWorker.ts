import { answerJobs } from "./answerJobs.js";
import { makeStudy } from "./makeStudy.js";

/** A process that makes studies. */
answerJobs(makeStudy);
