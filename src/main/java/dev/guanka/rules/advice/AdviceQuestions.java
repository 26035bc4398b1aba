package dev.guanka.rules.advice;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;

/** Reads a question to the adviser strictly: what it cannot use it refuses, with the place. */
public final class AdviceQuestions {

  private static final int MOST_SERVICES = 50;

  private final RulePack pack;

  public AdviceQuestions(RulePack pack) {
    this.pack = pack;
  }

  /**
   * Reads the fields of a question.
   *
   * @throws BadJson with a code, the JSON pointer and what to do
   */
  public AdviceQuestion parse(Fields fields) {
    fields.require("subject");
    AdviceQuestion question =
        new AdviceQuestion(
            subject(fields.object("subject")),
            category(fields.text("category", 100), fields.pointer("category")),
            fields.objects("aiServices", MOST_SERVICES).stream().map(this::service).toList());
    fields.noMore();
    return question;
  }

  /** The category as it stands, if the rule pack speaks of it. */
  public String category(String category, String pointer) {
    List<String> known = pack.categories().stream().map(CategoryRule::id).toList();
    if (known.contains(category)) {
      return category;
    }
    throw unknown(pointer, "规则包只谈这些类目：", "The rule pack speaks of these categories only: ", known);
  }

  /**
   * Makes a question of what a person chose; what they left out is derived where it can be.
   *
   * @param category as the guide writes it, with / or -, or its second part alone; null for the
   *     first that covers the capability
   * @param service each of its parts may be null
   * @throws BadJson where the rule pack does not know the category or the capability
   */
  public AdviceQuestion of(Subject subject, String category, AiService service, LocalDate day) {
    String capability = known(service.capability(), "/capability");
    String meant =
        category == null
            ? usual(capability, pack.edition(day))
            : category(meant(category), "/category");
    boolean unsaid = service.equals(new AiService(null, null, null));
    return new AdviceQuestion(subject, meant, unsaid ? List.of() : List.of(service));
  }

  private String meant(String category) {
    String slashed = category.strip().replace('-', '/');
    return slashed.contains("/") ? slashed : pack.family() + "/" + slashed;
  }

  private String usual(String capability, Edition edition) {
    List<String> covering =
        pack.capability(capability).stream()
            .flatMap(rule -> rule.established(edition).stream())
            .toList();
    return covering.isEmpty() ? pack.categories().get(0).id() : covering.get(0);
  }

  private String capability(Fields fields) {
    return known(fields.optionalText("capability", 64), fields.pointer("capability"));
  }

  private String known(String capability, String pointer) {
    List<String> known = pack.capabilities().stream().map(CapabilityRule::id).toList();
    if (capability == null || known.contains(capability)) {
      return capability;
    }
    throw unknown(pointer, "能力只能是：", "A capability is one of: ", known);
  }

  private static Subject subject(Fields fields) {
    Subject subject =
        new Subject(fields.choice("type", SubjectType.class), fields.optionalText("name", 200));
    fields.noMore();
    return subject;
  }

  private AiService service(Fields fields) {
    AiService service =
        new AiService(
            fields.optionalText("provider", 100),
            fields.optionalChoice("deployment", Deployment.class),
            capability(fields));
    fields.noMore();
    return service;
  }

  private static BadJson unknown(String pointer, String zh, String en, List<String> known) {
    String list = String.join(", ", known);
    return new BadJson("UNKNOWN_VALUE", pointer, new Text(zh + list, en + list));
  }
}
