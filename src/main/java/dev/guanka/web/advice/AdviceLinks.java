package dev.guanka.web.advice;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Capability;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.AdviceLink;
import dev.guanka.rules.pack.CapabilityRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Leads from a report to the adviser, with subject, category, capability and provider filled in.
 */
@Component
public class AdviceLinks {

  private final RuleBook rules;

  AdviceLinks(RuleBook rules) {
    this.rules = rules;
  }

  /** A way to the adviser and what it is about. */
  public record Link(Text about, String href) {}

  /** One for each capability; none where there is no report. */
  public List<Link> of(Optional<Report> report, String declaration) {
    Declaration declared = Declarations.parse(declaration.getBytes(StandardCharsets.UTF_8));
    SubjectType subject = declared.subject() == null ? null : declared.subject().type();
    return report.stream()
        .flatMap(made -> made.capabilities().stream())
        .map(seen -> new Link(name(seen), AdviceLink.of(seen, subject)))
        .toList();
  }

  private Text name(Capability seen) {
    return rules
        .pack()
        .capability(seen.capability())
        .map(CapabilityRule::name)
        .orElseGet(() -> Text.same(seen.capability()));
  }
}
