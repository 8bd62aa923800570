// node:domain is not written yet: https://nodejs.org/docs/latest-v20.x/api/domain.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("domain", ["Domain", "createDomain", "create"]), { active: null });
