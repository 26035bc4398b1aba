package dev.guanka.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Reason.Kind;
import dev.guanka.submission.Reason.Place;
import dev.guanka.submission.Reason.Words;
import dev.guanka.submission.Review;
import java.util.List;

/** Says of refused documents which field and why, as reasons with a place. */
final class RefusedEvidence {

  private final Json json;

  RefusedEvidence(Json json) {
    this.json = json;
  }

  List<Reason> reasons(CategoryApplication application, Review review, List<Evidence> evidence) {
    List<Reason> refused =
        evidence.stream()
            .filter(item -> item.status() == EvidenceStatus.REFUSED)
            .map(item -> reason(application, item))
            .toList();
    return refused.isEmpty() ? List.of(whole(application, review)) : refused;
  }

  private Reason reason(CategoryApplication application, Evidence item) {
    JsonNode verdict = read(item.verdict());
    String field = verdict.path("field").asText("document");
    String why = verdict.path("reason").asText("");
    return reason(
        "%s#%s".formatted(item.id(), field.isEmpty() ? "document" : field),
        "“%s”的资质材料 %s 未通过：%s".formatted(application.category(), item.kind(), why),
        "The document %s for %s was refused: %s"
            .formatted(item.kind(), application.category(), why));
  }

  private static Reason whole(CategoryApplication application, Review review) {
    return reason(
        "category:" + application.category(),
        "“%s”的资质未通过：%s".formatted(application.category(), review.comment()),
        "The evidence for %s was refused: %s".formatted(application.category(), review.comment()));
  }

  private static Reason reason(String at, String zh, String en) {
    return new Reason(
        null, null, null, new Place(Kind.DOCUMENT, at, null, null), new Words(zh, en));
  }

  private JsonNode read(String verdict) {
    return json.tree(verdict == null ? "{}" : verdict);
  }
}
