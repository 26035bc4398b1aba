package dev.guanka.rules.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.List;
import java.util.Map;

/** Fills the rule pack's sentences, so that a policy author words what a report says. */
public final class Wording {

  private final JsonNode wording;

  public Wording(RulePack pack) {
    this.wording = pack.section("wording");
  }

  Text finding(String rule, Map<String, Text> values) {
    return sentence("findings", rule).filled(values);
  }

  public Text question(String code, Map<String, Text> values) {
    return sentence("questions", code).filled(values);
  }

  public Text advice(String code, Map<String, Text> values) {
    return sentence("advice", code).filled(values);
  }

  Text counter(String code) {
    return sentence("counter", code);
  }

  public Text subject(SubjectType type) {
    return sentence("subjects", type.name());
  }

  public static Text eitherOf(List<String> names) {
    return new Text(String.join(" 或 ", names), String.join(" or ", names));
  }

  private Text sentence(String group, String key) {
    return Nodes.text(wording.get(group).get(key));
  }
}
