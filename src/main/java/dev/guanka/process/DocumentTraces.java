package dev.guanka.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.EvidenceItems.Elsewhere;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks where the same document was handed in before, byte for byte, and what became of it. */
@Component
class DocumentTraces {

  /** What providers and authorities give to everybody alike. */
  private static final Set<String> GIVEN_TO_ALL =
      Set.of("VENDOR_FILING", "OPEN_MODEL_LICENCE", "LOCAL_POLICY_NOTE");

  private final EvidenceItems items;
  private final Json json;

  DocumentTraces(EvidenceItems items, Json json) {
    this.items = items;
    this.json = json;
  }

  List<CheckResult> of(CategoryApplication application, String kind, String blobSha256) {
    List<CheckResult> results = new ArrayList<>();
    results.add(duplicate(application, kind, blobSha256));
    refused(application, blobSha256).ifPresent(results::add);
    return results;
  }

  private CheckResult duplicate(CategoryApplication application, String kind, String blobSha256) {
    Elsewhere others = items.elsewhere(blobSha256, application.appId(), application.organisation());
    if (others.apps() == 0) {
      return duplicate(Result.PASS, "没有其他小程序提交过这份文件。", "No other app handed in this document.");
    }
    if (GIVEN_TO_ALL.contains(kind)) {
      return duplicate(
          Result.PASS,
          "另有 %d 个小程序提交过同一份文件，这类文件可以相同。".formatted(others.apps()),
          "%d other app(s) handed in the same document, as is usual for this kind."
              .formatted(others.apps()));
    }
    return duplicate(
        others.strangers() == 0 ? Result.UNKNOWN : Result.FAIL,
        "另有 %d 个小程序提交过同一份文件，其中 %d 个属于别的组织。".formatted(others.apps(), others.strangers()),
        "%d other app(s) handed in the same document, %d of them of other organisations."
            .formatted(others.apps(), others.strangers()));
  }

  private static CheckResult duplicate(Result result, String zh, String en) {
    return new CheckResult(Check.DUPLICATE, result, new Text(zh, en));
  }

  private Optional<CheckResult> refused(CategoryApplication application, String blobSha256) {
    return items.refusedBefore(blobSha256, application.appId()).map(this::refusal);
  }

  private CheckResult refusal(Evidence before) {
    JsonNode verdict = json.tree(before.verdict() == null ? "{}" : before.verdict());
    String field = verdict.path("field").asText("");
    String why = verdict.path("reason").asText("");
    return new CheckResult(
        Check.REFUSED_BEFORE,
        Result.FAIL,
        new Text(
            "同一份文件曾被退回：%s %s".formatted(field, why).strip(),
            "The same document was refused before: %s %s".formatted(field, why).strip()));
  }
}
