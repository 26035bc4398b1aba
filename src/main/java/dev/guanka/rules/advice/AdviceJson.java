package dev.guanka.rules.advice;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.PackRef;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.Asked;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.advice.Advice.Exit;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.evidence.DemandJson;
import dev.guanka.rules.evidence.Hint;
import dev.guanka.rules.json.JsonWriter;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.Sources;
import dev.guanka.rules.report.RemedyJson;
import java.util.List;

/** Advice as clients read it, in one language; the same advice gives the same bytes. */
public final class AdviceJson {

  private final Lang lang;
  private final Sources sources;
  private final RemedyJson remedies;

  private AdviceJson(Lang lang, Sources sources) {
    this.lang = lang;
    this.sources = sources;
    this.remedies = new RemedyJson(lang);
  }

  /** UTF-8 JSON of the whole answer, ending with a line end. */
  public static byte[] write(Advice advice, Sources sources, Lang lang) {
    AdviceJson writer = new AdviceJson(lang, sources);
    return JsonWriter.document(json -> writer.advice(json, advice));
  }

  private void advice(JsonWriter json, Advice advice) {
    json.putObject("rulePack", pack -> rulePack(pack, advice.rulePack()))
        .put("category", advice.question().category())
        .put("eligible", eligible(advice.eligibility().answer()))
        .putObject("eligibility", object -> eligibility(object, advice.eligibility()))
        .put("decidedBy", advice.decidedBy())
        .put("summary", in(advice.summary()))
        .putLists("sets", advice.sets(), remedies::document)
        .putObjects("cases", advice.cases(), this::asked)
        .putValues("looksAt", in(advice.looksAt()))
        .putObjects("remedies", advice.remedies(), this::exit)
        .putObjects("hints", advice.hints(), this::hint)
        .putValues("notes", in(advice.notes()));
  }

  /** True, false, or null where a person decides. */
  private static Boolean eligible(Answer answer) {
    return switch (answer) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  private void rulePack(JsonWriter json, PackRef pack) {
    json.put("id", pack.id())
        .put("version", pack.version())
        .put("edition", pack.edition())
        .put("effectiveFrom", pack.effectiveFrom());
  }

  private void eligibility(JsonWriter json, Eligibility eligibility) {
    json.put("answer", eligibility.answer()).put("why", in(eligibility.why()));
    origin(json, eligibility.origin());
  }

  private void asked(JsonWriter json, Asked asked) {
    CaseDemand demand = asked.demand();
    json.put("capability", asked.about().capability())
        .put("provider", asked.about().provider())
        .put("deployment", asked.about().deployment())
        .put("path", demand.id())
        .put("title", in(demand.title()))
        .put("decidedBy", DecidedBy.rulesIf(demand.decidedByRules()))
        .put("text", in(demand.readable()))
        .putObject("need", need -> DemandJson.write(need, demand.demand()))
        .putLists("sets", demand.sets(), remedies::document)
        .putValues("advice", in(demand.advice()))
        .putValues("looksAt", in(demand.looksAt()));
    origin(json, demand.origin());
  }

  private void exit(JsonWriter json, Exit exit) {
    remedies.remedy(json, exit.remedy());
    json.putValues("needs", in(exit.needs()))
        .put("decidedBy", exit.decidedBy())
        .putValues("looksAt", in(exit.looksAt()));
    origin(json, exit.origin());
  }

  private void hint(JsonWriter json, Hint hint) {
    json.put("text", in(hint.text())).putObjects("documents", hint.documents(), remedies::document);
    origin(json, hint.origin());
  }

  private void origin(JsonWriter json, Origin origin) {
    RemedyJson.sourced(json, sources.of(origin));
  }

  private String in(Text text) {
    return text.in(lang);
  }

  private List<String> in(List<Text> texts) {
    return texts.stream().map(this::in).toList();
  }
}
