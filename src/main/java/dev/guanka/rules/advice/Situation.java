package dev.guanka.rules.advice;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Report.PackRef;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.Asked;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.evidence.Hint;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One question held against the rules: the subject first, then the models, then the papers. */
final class Situation {

  private static final AiService UNSAID = new AiService(null, null, null);

  private final RulePack pack;
  private final Demands demands;
  private final Edition edition;
  private final AdviceQuestion question;
  private final Eligibility eligibility;
  private final Coverage coverage;
  private final Terms terms;

  Situation(RulePack pack, Demands demands, Edition edition, AdviceQuestion question) {
    this.pack = pack;
    this.demands = demands;
    this.edition = edition;
    this.question = question;
    this.eligibility = pack.eligibility(edition, question.subject().type(), question.category());
    this.coverage = new Coverage(pack, edition, question.category());
    this.terms = new Terms(pack, question, eligibility, capabilities());
  }

  Answer eligible() {
    return eligibility.answer();
  }

  /** Whether the question itself says that no model is used. */
  boolean withoutAi() {
    return !question.services().isEmpty() && inUse().isEmpty();
  }

  Advice nothingNeeded() {
    Asked none = asked(new AiService(null, Deployment.NONE, null));
    return advice(
        terms.say("NO_AI"),
        DecidedBy.HUMAN,
        none.demand().sets(),
        List.of(none),
        none.demand().looksAt(),
        exits().withoutAi(none.demand()));
  }

  Advice closed() {
    return advice(
        terms.say("CLOSED"), DecidedBy.RULES, List.of(), List.of(), List.of(), exits().closed());
  }

  Advice open() {
    List<Asked> cases = cases();
    List<List<Document>> sets = Sets.of(cases.stream().map(Asked::demand).toList());
    List<Text> looksAt = looksAt(cases);
    DecidedBy by = DecidedBy.rulesIf(looksAt.isEmpty());
    String first = by == DecidedBy.RULES ? "BY_RULES" : "BY_PERSON";
    return advice(
        terms.say(first, CaseDemand.together(sets.get(0))),
        by,
        sets,
        cases,
        looksAt,
        exits()
            .open(
                cases,
                cases.stream().flatMap(one -> demands.paths(one.about()).stream()).toList(),
                by,
                looksAt));
  }

  private Advice advice(
      Text summary,
      DecidedBy by,
      List<List<Document>> sets,
      List<Asked> cases,
      List<Text> looksAt,
      List<Advice.Exit> exits) {
    boolean closed = cases.isEmpty();
    return new Advice(
        new PackRef(pack.id(), pack.version(), edition.id(), edition.effectiveFrom().toString()),
        question,
        summary,
        eligibility,
        by,
        sets,
        cases,
        looksAt,
        exits,
        closed ? List.of() : hints(cases),
        closed ? List.of() : notes(cases));
  }

  private List<AiService> inUse() {
    return question.services().stream().filter(s -> s.deployment() != Deployment.NONE).toList();
  }

  private List<Asked> cases() {
    List<AiService> services = inUse();
    Stream<AiService> each = services.isEmpty() ? Stream.of(UNSAID) : services.stream();
    return each.distinct().map(this::asked).toList();
  }

  private Asked asked(AiService service) {
    Case about =
        new Case(
            coverage.capability(service),
            question.category(),
            service.provider(),
            demands.providers().deployment(service.provider(), service.deployment()),
            question.subject().type());
    return new Asked(about, demands.forCase(about));
  }

  /** What is left to a person, each said once; empty where the rules can decide. */
  private List<Text> looksAt(List<Asked> cases) {
    List<Text> looksAt = new ArrayList<>();
    if (eligible() == Answer.UNKNOWN) {
      looksAt.addAll(eligibility.looksAt());
    }
    looksAt.addAll(coverage.looksAt(capabilities()));
    cases.stream()
        .map(Asked::demand)
        .filter(demand -> !demand.decidedByRules())
        .forEach(demand -> looksAt.addAll(demand.looksAt()));
    return looksAt.stream().distinct().toList();
  }

  private List<Hint> hints(List<Asked> cases) {
    return cases.stream().flatMap(one -> demands.hints(one.about()).stream()).distinct().toList();
  }

  private List<Text> notes(List<Asked> cases) {
    List<Text> notes = new ArrayList<>(coverage.notes(capabilities()));
    if (cases.size() > 1) {
      notes.add(terms.say("TWO_SERVICES"));
    }
    return List.copyOf(notes);
  }

  /** What is asked about: what the services do, else what the category is for. */
  private List<CapabilityRule> capabilities() {
    List<CapabilityRule> said =
        inUse().stream()
            .flatMap(service -> pack.capability(service.capability()).stream())
            .distinct()
            .toList();
    return said.isEmpty() ? coverage.capabilities() : said;
  }

  private Exits exits() {
    return new Exits(terms.remedies(pack, edition), eligibility, only());
  }

  private String only() {
    List<CapabilityRule> all = capabilities();
    return all.size() == 1 ? all.get(0).id() : null;
  }
}
