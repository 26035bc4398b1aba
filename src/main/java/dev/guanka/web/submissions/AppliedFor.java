package dev.guanka.web.submissions;

import dev.guanka.process.DemandSheet;
import dev.guanka.submission.CategoryApplication;
import java.util.List;

/** A category that was applied for, beside what the rules demand for it. */
record AppliedFor(CategoryApplication application, List<DemandSheet> demands) {}
