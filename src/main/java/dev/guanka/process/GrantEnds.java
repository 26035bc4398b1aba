package dev.guanka.process;

import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.pack.GrantRule;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says how long a grant may hold: as long as the shortest of its papers, its rule, its reviewer.
 */
@Component
class GrantEnds {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final RuleBook rules;

  GrantEnds(RuleBook rules) {
    this.rules = rules;
  }

  /** The last day by papers and rules, or null where nothing ends it. */
  LocalDate lastDay(GrantBasis basis, List<EvidenceItem> accepted) {
    GrantRule rule = rules.pack().grant(basis.name());
    LocalDate ruled = rule.holdsFor() == null ? null : rules.today().plus(rule.holdsFor());
    return Stream.concat(Stream.ofNullable(ruled), accepted.stream().map(EvidenceItem::expiresOn))
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** The moment after the last day, the reviewer's where there is one; null where it has no end. */
  Instant end(GrantBasis basis, List<EvidenceItem> accepted, GrantTerms terms) {
    LocalDate last =
        terms == null || terms.until() == null ? lastDay(basis, accepted) : terms.until();
    return last == null ? null : last.plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  LocalDate today() {
    return rules.today();
  }
}
