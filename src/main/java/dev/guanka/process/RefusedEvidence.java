package dev.guanka.process;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Lang;
import dev.guanka.rules.pack.Answer;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Reason.Kind;
import dev.guanka.submission.Reason.Place;
import dev.guanka.submission.Reason.Words;
import dev.guanka.submission.Review;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of refused documents which field and why, and what is still missing, with a place each. */
@Component
class RefusedEvidence {

  private final EvidenceItems items;
  private final DemandSheets sheets;
  private final Json json;

  RefusedEvidence(EvidenceItems items, DemandSheets sheets, Json json) {
    this.items = items;
    this.sheets = sheets;
    this.json = json;
  }

  List<Reason> reasons(CategoryApplication application, Review review) {
    List<Reason> reasons = new ArrayList<>(refused(application, review));
    sheets.of(application).stream()
        .filter(sheet -> sheet.answer() == Answer.NO && !sheet.missing().isEmpty())
        .map(sheet -> missing(application, sheet))
        .distinct()
        .forEach(reasons::add);
    return List.copyOf(reasons);
  }

  private List<Reason> refused(CategoryApplication application, Review review) {
    List<Reason> refused =
        items.ofApplication(application.id()).stream()
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

  private static Reason missing(CategoryApplication application, DemandSheet sheet) {
    return reason(
        "category:" + application.category() + "#missing",
        "“%s”还缺：%s".formatted(application.category(), ways(sheet, Lang.ZH, "、", "；或 ")),
        "Still missing for %s: %s"
            .formatted(application.category(), ways(sheet, Lang.EN, " and ", "; or ")));
  }

  private static String ways(DemandSheet sheet, Lang lang, String and, String or) {
    return sheet.missing().stream()
        .map(set -> set.stream().map(paper -> paper.name().in(lang)).collect(joining(and)))
        .collect(joining(or));
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
