package dev.guanka.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is already known of the app when a report is made; empty for a check without a server.
 *
 * @param grantedCategories categories whose evidence was accepted and has not expired
 * @param verdicts what people said of findings before, by {@link Finding#judged}; false positives
 *     do not count
 * @param previous findings of the revision before, for NEW, STILL and fixed; null at the first
 * @param expiredCategories categories that were granted and no longer are, with the day they ended
 */
public record Standing(
    Set<String> grantedCategories,
    Map<String, HumanVerdict> verdicts,
    List<Finding> previous,
    Map<String, LocalDate> expiredCategories) {

  public Standing(
      Set<String> grantedCategories, Map<String, HumanVerdict> verdicts, List<Finding> previous) {
    this(grantedCategories, verdicts, previous, Map.of());
  }

  /** What a reviewer said of one finding. */
  public enum HumanVerdict {
    CONFIRMED,
    FALSE_POSITIVE
  }

  public static Standing unknown() {
    return new Standing(Set.of(), Map.of(), null);
  }
}
