package dev.guanka.rules.advice;

import dev.guanka.rules.Text;
import dev.guanka.rules.category.RemedyTexts;
import dev.guanka.rules.category.Wording;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.RulePack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the placeholders of the rule pack's sentences stand for in one question. */
final class Terms {

  private final Wording wording;
  private final Map<String, Text> values;

  Terms(RulePack pack, AdviceQuestion question, Eligibility subject, List<CapabilityRule> asked) {
    this.wording = new Wording(pack);
    this.values =
        Map.of(
            "category", Text.same(question.category()),
            "subject", wording.subject(question.subject().type()),
            "capability", joined(asked.stream().map(CapabilityRule::name).toList()),
            "technique", joined(asked.stream().map(CapabilityRule::technique).toList()),
            "why", subject.why());
  }

  Text say(String code) {
    return wording.advice(code, values);
  }

  /** A sentence about the first set of documents. */
  Text say(String code, Text first) {
    Map<String, Text> all = new HashMap<>(values);
    all.put("first", first);
    return wording.advice(code, all);
  }

  RemedyTexts remedies(RulePack pack, Edition edition) {
    return new RemedyTexts(pack, edition, values);
  }

  private static Text joined(List<Text> texts) {
    return new Text(
        String.join("、", texts.stream().map(Text::zh).toList()),
        String.join(", ", texts.stream().map(Text::en).toList()));
  }
}
