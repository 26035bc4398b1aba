package dev.guanka.web;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Capabilities and providers by the names that people know them by. */
@Component
public class Names {

  private final RuleBook rules;

  Names(RuleBook rules) {
    this.rules = rules;
  }

  public Map<String, Text> capabilities() {
    Map<String, Text> names = new LinkedHashMap<>();
    rules.pack().capabilities().forEach(rule -> names.put(rule.id(), rule.name()));
    return names;
  }

  public Map<String, Text> providers() {
    Map<String, Text> names = new LinkedHashMap<>();
    rules
        .pack()
        .providers()
        .path("providers")
        .forEach(row -> names.put(row.path("id").asText(), name(row.path("id").asText())));
    return names;
  }

  private Text name(String provider) {
    return rules.demands().providers().name(provider);
  }
}
