package dev.guanka.rules.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.List;
import java.util.Map;

/** Fills the rule pack's sentences, so that a policy author words what a report says. */
final class Wording {

  private final JsonNode wording;

  Wording(RulePack pack) {
    this.wording = pack.section("wording");
  }

  Text finding(String rule, Map<String, Text> values) {
    return fill(sentence("findings", rule), values);
  }

  Text question(String code, Map<String, Text> values) {
    return fill(sentence("questions", code), values);
  }

  Text counter(String code) {
    return sentence("counter", code);
  }

  Text subject(SubjectType type) {
    return sentence("subjects", type.name());
  }

  static Text fill(Text template, Map<String, Text> values) {
    String zh = template.zh();
    String en = template.en();
    for (Map.Entry<String, Text> value : values.entrySet()) {
      zh = zh.replace("{" + value.getKey() + "}", value.getValue().zh());
      en = en.replace("{" + value.getKey() + "}", value.getValue().en());
    }
    return new Text(zh, en);
  }

  /** A name that is the same in both languages. */
  static Text same(String value) {
    return new Text(value, value);
  }

  static Text eitherOf(List<String> names) {
    return new Text(String.join(" 或 ", names), String.join(" or ", names));
  }

  private Text sentence(String group, String key) {
    return Nodes.text(wording.get(group).get(key));
  }
}
