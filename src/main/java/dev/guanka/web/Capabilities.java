package dev.guanka.web;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The capabilities by the names that people know them by. */
@Component
public class Capabilities {

  private final RuleBook rules;

  Capabilities(RuleBook rules) {
    this.rules = rules;
  }

  public Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    rules.pack().capabilities().forEach(rule -> names.put(rule.id(), rule.name()));
    return names;
  }
}
