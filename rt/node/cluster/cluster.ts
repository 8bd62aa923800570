// node:cluster is not written yet, but a program may ask whether it is a primary: https://nodejs.org/docs/latest-v20.x/api/cluster.html
import EventEmitter from "node:events";
import { missing } from "../internal/missing.ts";

const cluster: any = new EventEmitter();
cluster.isWorker = false;
cluster.isMaster = true;
cluster.isPrimary = true;
cluster.Worker = missing("cluster", "Worker");
cluster.workers = {};
cluster.settings = {};
cluster.SCHED_NONE = 1;
cluster.SCHED_RR = 2;
cluster.schedulingPolicy = 2;
for (const name of ["setupPrimary", "setupMaster", "fork", "disconnect"]) cluster[name] = missing("cluster", name);

export default cluster;
