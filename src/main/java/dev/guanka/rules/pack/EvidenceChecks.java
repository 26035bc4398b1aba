package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what would leave a submitter without an answer, or a reviewer without knowing what to do.
 */
final class EvidenceChecks {

  private static final Text NOBODY_KNOWS_WHAT_TO_LOOK_AT =
      new Text(
          "这一行由人工判断，请在 looksAt 写明看什么",
          "A person decides here: say under looksAt what is looked at");
  private static final Text NO_LAST_ROW =
      new Text(
          "最后一行的 when 必须为空，使每种情形都有答案",
          "The last row's when must be empty, so that every case has an answer");
  private static final Text NOT_ISSUED =
      new Text("没有这种材料可供出具", "No row defines this document that an issuer is named for");

  private final PackFolder pack;
  private final List<PackProblem> problems = new ArrayList<>();

  EvidenceChecks(PackFolder pack) {
    this.pack = pack;
  }

  List<PackProblem> problems() {
    judged("/demands");
    judged("/paths");
    JsonNode demands = pack.tree().path("demands");
    int last = demands.size() - 1;
    if (!demands.path(last).path("when").isEmpty()) {
      add("/demands/" + last + "/when", NO_LAST_ROW);
    }
    issuers();
    return problems;
  }

  private void judged(String section) {
    JsonNode rows = pack.tree().at(section);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).path("need").findValue("decides") != null && !rows.get(i).has("looksAt")) {
        add(section + "/" + i, NOBODY_KNOWS_WHAT_TO_LOOK_AT);
      }
    }
  }

  private void issuers() {
    Set<String> kinds = new HashSet<>(pack.tree().path("documents").findValuesAsText("kind"));
    JsonNode recipes = pack.tree().path("recipes");
    for (int i = 0; i < recipes.size(); i++) {
      String pointer = "/recipes/" + i + "/issuers/";
      recipes
          .get(i)
          .path("issuers")
          .fieldNames()
          .forEachRemaining(
              kind -> {
                if (!kinds.contains(kind)) {
                  add(pointer + kind, NOT_ISSUED);
                }
              });
    }
  }

  private void add(String pointer, Text message) {
    problems.add(pack.problem(pointer, message));
  }
}
