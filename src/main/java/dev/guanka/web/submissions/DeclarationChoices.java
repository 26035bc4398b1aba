package dev.guanka.web.submissions;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.web.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of a declaration offers to choose from, as the rules know it. */
@Component
class DeclarationChoices {

  private final RuleBook rules;
  private final Names names;

  DeclarationChoices(RuleBook rules, Names names) {
    this.rules = rules;
    this.names = names;
  }

  /** The choices of one day. */
  record Choices(
      List<String> subjects,
      List<String> categories,
      List<String> deployments,
      Map<String, Text> capabilities,
      Map<String, Text> providers) {}

  Choices today() {
    var edition = rules.pack().edition(rules.today());
    return new Choices(
        Arrays.stream(SubjectType.values()).map(Enum::name).toList(),
        rules.pack().categories().stream()
            .filter(category -> category.in(edition))
            .map(CategoryRule::id)
            .toList(),
        Arrays.stream(Deployment.values())
            .filter(where -> where != Deployment.NONE)
            .map(Enum::name)
            .toList(),
        names.capabilities(),
        names.providers());
  }
}
