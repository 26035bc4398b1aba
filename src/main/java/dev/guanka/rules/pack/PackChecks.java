package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.JsonTree;
import dev.guanka.rules.scan.signal.BadSignal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a schema cannot: names that no row defines, ids given twice, patterns that fail. */
final class PackChecks {

  private static final List<String> SOURCED =
      List.of(
          "editions",
          "capabilities",
          "categories",
          "subjects",
          "documents",
          "demands",
          "paths",
          "hints",
          "grants",
          "recipes",
          "remedies",
          "legal",
          "filings",
          "areas",
          "providers",
          "signals");

  private final PackFolder pack;
  private final List<PackProblem> problems = new ArrayList<>();

  PackChecks(PackFolder pack) {
    this.pack = pack;
  }

  List<PackProblem> problems() {
    Set<String> sources = ids("/sources", "id");
    Set<String> editions = ids("/editions", "id");
    Set<String> categories = ids("/categories", "id");
    Set<String> capabilities = ids("/capabilities", "id");
    ids("/demands", "id");
    for (String section : SOURCED) {
      walk("/" + section, pack.tree().path(section), "source", sources);
      walk("/" + section, pack.tree().path(section), "editions", editions);
    }
    walk("/capabilities", pack.tree().path("capabilities"), "category", categories);
    walk("/capabilities", pack.tree().path("capabilities"), "legalBasis", ids("/legal", "id"));
    ids("/paths", "id");
    ids("/hints", "id");
    Set<String> documents = ids("/documents", "kind");
    Set<String> providers = ids("/providers/providers", "id");
    for (String section : List.of("demands", "paths")) {
      walk("/" + section, pack.tree().path(section), "document", documents);
      walk("/" + section, pack.tree().path(section), "categories", categories);
      walk("/" + section, pack.tree().path(section), "capabilities", capabilities);
      walk("/" + section, pack.tree().path(section), "providers", providers);
    }
    walk("/hints", pack.tree().path("hints"), "documents", documents);
    walk("/recipes", pack.tree().path("recipes"), "prefer", documents);
    problems.addAll(new EvidenceChecks(pack).problems());
    walk("/providers", pack.tree().path("providers"), "capability", capabilities);
    walk("/signals", pack.tree().path("signals"), "capability", capabilities);
    walk("/reading", pack.tree().path("reading"), "kinds", ids("/documents", "kind"));
    patterns("", pack.tree().path("filings"), "/filings");
    patterns("", pack.tree().path("reading"), "/reading");
    signals();
    return problems;
  }

  private Set<String> ids(String pointer, String field) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode row : pack.tree().at(pointer)) {
      String id = row.path(field).asText();
      if (!seen.add(id)) {
        add(
            pointer + "/" + at,
            "重复的 " + field + ":" + id,
            "this " + field + " is given twice: " + id);
      }
      at++;
    }
    return seen;
  }

  private void walk(String pointer, JsonNode node, String field, Set<String> known) {
    node.fields()
        .forEachRemaining(
            entry -> {
              String inside = pointer + "/" + JsonTree.escape(entry.getKey());
              if (entry.getKey().equals(field)) {
                values(inside, entry.getValue(), field, known);
              }
              walk(inside, entry.getValue(), field, known);
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer + "/" + i, node.get(i), field, known);
    }
  }

  private void values(String pointer, JsonNode value, String field, Set<String> known) {
    if (value.isTextual()) {
      require(pointer, value, field, known);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      if (value.get(i).isTextual()) {
        require(pointer + "/" + i, value.get(i), field, known);
      }
    }
  }

  private void require(String pointer, JsonNode value, String field, Set<String> known) {
    if (!known.contains(value.textValue())) {
      add(
          pointer,
          "没有定义的 " + field + ":" + value.textValue(),
          "no row defines this " + field + ": " + value.textValue());
    }
  }

  private void patterns(String name, JsonNode node, String pointer) {
    if (name.equals("pattern") && node.isTextual()) {
      compile(node.textValue(), pointer);
    }
    node.fields()
        .forEachRemaining(
            entry ->
                patterns(
                    entry.getKey(),
                    entry.getValue(),
                    pointer + "/" + JsonTree.escape(entry.getKey())));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      patterns("", node.get(i), pointer + "/" + i);
    }
  }

  private void compile(String pattern, String pointer) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      add(pointer, "无法使用的正则：" + wrong.getMessage(), "unusable pattern: " + wrong.getMessage());
    }
  }

  private void signals() {
    try {
      SignalSet.of("", pack.tree().path("signals"), pack.tree().path("providers"));
    } catch (BadSignal bad) {
      add("/signals", "无法使用的信号：" + bad.getMessage(), bad.getMessage());
    }
  }

  private void add(String pointer, String zh, String en) {
    problems.add(pack.problem(pointer, new Text(zh, en)));
  }
}
