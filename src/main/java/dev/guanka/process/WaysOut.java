package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.submission.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ways out of a rejection: exactly those of what is left, and always some. */
@Component
class WaysOut {

  private final Reports reports;
  private final GeneralRemedies general;

  WaysOut(Reports reports, GeneralRemedies general) {
    this.reports = reports;
    this.general = general;
  }

  List<Remedy> of(UUID id, Model.Basis basis, List<Reason> reasons) {
    List<Remedy> ruled = reports.latest(id).map(Report::remedies).orElse(List.of());
    List<Remedy> mending =
        ruled.stream().filter(remedy -> remedy.option() != Option.DISPUTE).toList();
    return switch (basis) {
      case RULES, CATEGORY -> mending.isEmpty() ? general.of(reasons) : ruled;
      case REVIEW -> ofWhatIsLeft(mending, reasons);
    };
  }

  /** The rules' own for the capabilities that are left; general ones for what no rule has seen. */
  private List<Remedy> ofWhatIsLeft(List<Remedy> mending, List<Reason> reasons) {
    Set<String> left =
        reasons.stream()
            .map(Reason::capability)
            .filter(capability -> capability != null)
            .collect(Collectors.toSet());
    List<Remedy> fitting =
        mending.stream().filter(remedy -> left.contains(remedy.capability())).toList();
    Set<String> served = fitting.stream().map(Remedy::capability).collect(Collectors.toSet());
    List<Reason> rest =
        reasons.stream()
            .filter(reason -> reason.capability() == null || !served.contains(reason.capability()))
            .toList();
    List<Remedy> all = new ArrayList<>(fitting);
    all.addAll(rest.isEmpty() ? general.dispute() : general.of(rest));
    return all;
  }
}
