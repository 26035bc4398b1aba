package dev.guanka.web.categories;

import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Eligibility;
import java.util.List;

/**
 * One category as its page shows it.
 *
 * @param answer whether the chosen subject may hold it and why, or null where none is chosen
 * @param openTo the kinds of subject that may hold it
 */
record CategoryCard(
    CategoryRule rule, Eligibility answer, List<SubjectType> openTo, List<Need> needs) {

  /**
   * What must be proved for one capability of it.
   *
   * @param deployments where the model runs, for those for whom this counts
   */
  record Need(Text capability, List<String> deployments, Text title, Text readable) {}
}
