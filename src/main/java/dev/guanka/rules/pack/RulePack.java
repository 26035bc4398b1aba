package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules as data, validated and immutable; whoever judges asks here and names its version. */
public final class RulePack {

  private static final Text NO_ROW =
      new Text("规则包没有写明，由人工判断", "The rule pack does not say; a person decides");

  private static final Text NO_ROW_LOOKS_AT =
      new Text(
          "基本设置/服务类目里能否看到该类目，主体证件与小程序主体是否一致",
          "Whether the category can be seen in the subject's settings, and its certificate names it");

  private final JsonNode tree;
  private final String version;
  private final List<Edition> editions;
  private final List<CapabilityRule> capabilities;
  private final List<CategoryRule> categories;
  private final List<Eligibility> subjects;

  RulePack(JsonNode tree, String version) {
    this(tree, version, Nodes.list(tree.get("editions"), Edition::of));
  }

  private RulePack(JsonNode tree, String version, List<Edition> editions) {
    this.tree = tree;
    this.version = version;
    this.editions = editions.stream().sorted(Comparator.comparing(Edition::effectiveFrom)).toList();
    this.capabilities = Nodes.list(tree.get("capabilities"), CapabilityRule::of);
    this.categories = Nodes.list(tree.get("categories"), CategoryRule::of);
    this.subjects = Nodes.list(tree.get("subjects"), Eligibility::of);
  }

  /** The pack that ships with the program, compiled and validated at build time. */
  public static RulePack shipped() {
    return PackLoader.shipped();
  }

  /**
   * Loads a folder of YAML.
   *
   * @throws BadRulePack naming file, line and pointer of everything that is wrong
   */
  public static RulePack load(Path folder) {
    try {
      return PackLoader.ofCanonical(PackLoader.compile(folder));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Loads a folder of YAML as its author checks it: also every example of every signal must hold.
   *
   * @throws BadRulePack naming file, line, signal and example of everything that is wrong
   */
  public static RulePack lint(Path folder) {
    try {
      return PackLoader.ofCanonical(PackLoader.lint(folder));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** This pack with another first day of one edition, for a day that is not established. */
  public RulePack withEditionFrom(String edition, LocalDate day) {
    return new RulePack(
        tree,
        version,
        editions.stream().map(e -> e.id().equals(edition) ? e.from(day) : e).toList());
  }

  public String id() {
    return tree.get("id").textValue();
  }

  /** Short hash of the pack's content. */
  public String version() {
    return version;
  }

  /** The first class of the categories that the pack speaks of. */
  public String family() {
    return tree.get("family").textValue();
  }

  public Text notSeen() {
    return Nodes.text(tree.get("notSeen"));
  }

  public List<Edition> editions() {
    return editions;
  }

  /** The edition in force on a day; before the first one begins, the first. */
  public Edition edition(LocalDate day) {
    return editions.stream()
        .filter(edition -> !edition.effectiveFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(editions.get(0));
  }

  public List<CapabilityRule> capabilities() {
    return capabilities;
  }

  public Optional<CapabilityRule> capability(String id) {
    return capabilities.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  public List<CategoryRule> categories() {
    return categories;
  }

  public Optional<CategoryRule> category(String id) {
    return categories.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** What a grant on some basis is worth; without a row only its documents end it. */
  public GrantRule grant(String basis) {
    return Nodes.list(tree.get("grants"), GrantRule::of).stream()
        .filter(rule -> rule.basis().equals(basis))
        .findFirst()
        .orElseGet(() -> GrantRule.unlimited(basis));
  }

  /** Whether a subject may hold a category; a subject that is not known decides nothing. */
  public Eligibility eligibility(Edition edition, SubjectType subject, String category) {
    return subjects.stream()
        .filter(row -> row.speaksOf(edition, subject, category))
        .findFirst()
        .orElseGet(() -> noRow(edition, subject, category));
  }

  private static Eligibility noRow(Edition edition, SubjectType subject, String category) {
    Origin nobody = new Origin("INFERENCE", "", Origin.Sureness.U);
    return new Eligibility(
        List.of(edition.id()),
        List.of(subject.name()),
        List.of(category),
        Answer.UNKNOWN,
        NO_ROW,
        List.of(NO_ROW_LOOKS_AT),
        nobody);
  }

  /** What {@code signals/*.yaml} hold, by file name without its ending. */
  public JsonNode signals() {
    return section("signals");
  }

  /** What {@code providers.yaml} holds. */
  public JsonNode providers() {
    return section("providers");
  }

  /** One file of the pack by its name without its ending; an empty object where there is none. */
  public JsonNode section(String name) {
    JsonNode section = tree.get(name);
    return section == null ? JsonNodeFactory.instance.objectNode() : section;
  }
}
