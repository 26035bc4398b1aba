package dev.guanka.process;

import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CheckContext;
import dev.guanka.rules.evidence.DocumentChecks;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.CategoryApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks one piece of evidence by itself; what it shows helps a person and is never final. */
@Component
class EvidenceChecks {

  private final EvidenceItems items;
  private final ApplicationForms forms;
  private final RuleBook rules;

  EvidenceChecks(EvidenceItems items, ApplicationForms forms, RuleBook rules) {
    this.items = items;
    this.forms = forms;
    this.rules = rules;
  }

  /** One automatic check: PASS, FAIL or UNKNOWN, and why. */
  record Check(String check, String result, Text message) {}

  List<Check> of(CategoryApplication application, EvidenceItem item, Document document) {
    List<Check> checks = new ArrayList<>();
    DocumentChecks.check(item, context(application)).stream()
        .map(result -> new Check(result.check().name(), result.result().name(), result.message()))
        .forEach(checks::add);
    if (document != null) {
      checks.add(duplicate(application, document));
    }
    return checks;
  }

  private CheckContext context(CategoryApplication application) {
    List<Case> cases = forms.cases(application);
    Subject subject = forms.subject(application);
    return new CheckContext(
        subject == null ? null : subject.name(),
        cases.stream().map(Case::provider).filter(Objects::nonNull).distinct().toList(),
        cases.stream().map(Case::capability).findFirst().orElse(null),
        rules.today(),
        rules.pack());
  }

  private Check duplicate(CategoryApplication application, Document document) {
    int others = items.otherAppsWith(document.sha256(), application.appId());
    return others == 0
        ? new Check(
            "DUPLICATE", "PASS", new Text("没有其他小程序提交过这份文件。", "No other app handed in this file."))
        : new Check(
            "DUPLICATE",
            "FAIL",
            new Text(
                "另有 %d 个小程序提交过同一份文件。".formatted(others),
                "%d other app(s) handed in the same file.".formatted(others)));
  }
}
