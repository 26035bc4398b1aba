package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.submission.ReviewDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sees what would be left if a reviewer's verdicts held, so that an answer is refused before it
 * takes effect: refuting the code of a finding takes what rests on it along.
 */
@Component
class Foresight {

  private final Assessing assessing;
  private final Reports reports;
  private final LeftOpen left;

  Foresight(Assessing assessing, Reports reports, LeftOpen left) {
    this.assessing = assessing;
    this.reports = reports;
    this.left = left;
  }

  /** All verdicts that would hold, by fingerprint. */
  Map<String, HumanVerdict> verdicts(UUID id, ReviewDetails details) {
    Map<String, HumanVerdict> said = new TreeMap<>(left.verdicts(id));
    for (Report.Item item : shown(id)) {
      details.findings().stream()
          .filter(verdict -> verdict.id().equals(item.id()))
          .map(verdict -> HumanVerdict.valueOf(verdict.verdict().name()))
          .forEach(verdict -> said.put(item.finding().judged(), verdict));
    }
    return said;
  }

  /** The report under such verdicts; where the package cannot be judged anew, as it is. */
  Optional<Report> report(UUID id, Map<String, HumanVerdict> said) {
    return assessing.report(id, said).or(() -> reports.latest(id));
  }

  /** What would still block, named as the reviewer sees it. */
  List<String> blocking(UUID id, ReviewDetails details) {
    Map<String, HumanVerdict> said = verdicts(id, details);
    return report(id, said).map(Report::findings).orElse(List.of()).stream()
        .filter(Report.Item::blocking)
        .filter(item -> said.get(item.finding().judged()) != HumanVerdict.FALSE_POSITIVE)
        .map(item -> name(id, item))
        .toList();
  }

  private String name(UUID id, Report.Item left) {
    return shown(id).stream()
        .filter(item -> item.finding().judged().equals(left.finding().judged()))
        .map(Report.Item::id)
        .findFirst()
        .orElseGet(() -> left.finding().rule());
  }

  private List<Report.Item> shown(UUID id) {
    return reports.latest(id).map(Report::findings).orElse(List.of());
  }
}
