package dev.overture.sandbox.judge;

import java.util.List;

/** One question of the judge. */
interface Rule {
    /** What this rule finds wrong; each finding counts as one. */
    List<Finding> judge(CaseFile file);
}
