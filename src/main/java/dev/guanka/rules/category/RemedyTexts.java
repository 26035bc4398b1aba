package dev.guanka.rules.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Report.DocumentSet;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Fills the rule pack's ways out, so that a rejection and the adviser say them alike. */
public final class RemedyTexts {

  static final String AT_EVIDENCE = "EVIDENCE";
  private static final String ADVICE = "ADVICE";

  private final RulePack pack;
  private final Edition edition;
  private final Map<String, Text> values;

  /** Takes what the placeholders of the texts stand for. */
  public RemedyTexts(RulePack pack, Edition edition, Map<String, Text> values) {
    this.pack = pack;
    this.edition = edition;
    this.values = values;
  }

  /** One way out with where its text comes from. */
  public record Worded(Remedy remedy, Origin origin) {}

  /** The way out as the adviser tells it to a subject, by whether that may hold the category. */
  public Worded advised(Option option, Answer eligible, String capability, List<DocumentSet> need) {
    JsonNode row =
        rows(option, ADVICE)
            .filter(r -> !r.has("eligible") || says(r, "eligible", eligible.name()))
            .findFirst()
            .orElseGet(() -> row(option, null));
    List<DocumentSet> documents = eligible == Answer.NO ? List.of() : need;
    return new Worded(
        worded(row, option, capability, List.of(), documents, List.of()), Origin.of(row));
  }

  Remedy of(
      Option option,
      String stage,
      String capability,
      List<Text> advice,
      List<DocumentSet> documents,
      List<String> locations) {
    JsonNode row = row(option, stage);
    return worded(row, option, capability, advice, documents, locations);
  }

  private Remedy worded(
      JsonNode row,
      Option option,
      String capability,
      List<Text> advice,
      List<DocumentSet> documents,
      List<String> locations) {
    List<Text> steps = new ArrayList<>();
    Nodes.texts(row.get("steps")).forEach(step -> steps.add(step.filled(values)));
    steps.addAll(advice);
    Text title = Nodes.text(row.get("title")).filled(values);
    return new Remedy(
        option, capability, title, List.copyOf(steps), List.copyOf(documents), locations);
  }

  private JsonNode row(Option option, String stage) {
    return rows(option, stage)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the rule pack words no " + option + " for edition " + edition.id()));
  }

  private Stream<JsonNode> rows(Option option, String stage) {
    return Nodes.list(pack.section("remedies"), row -> row).stream()
        .filter(row -> option.name().equals(Nodes.string(row, "option")))
        .filter(row -> says(row, "editions", edition.id()))
        .filter(row -> Objects.equals(stage, Nodes.string(row, "stage")));
  }

  private static boolean says(JsonNode row, String field, String value) {
    return Nodes.strings(row.get(field)).contains(value);
  }
}
