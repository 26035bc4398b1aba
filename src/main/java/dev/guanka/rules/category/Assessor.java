package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Item;
import dev.guanka.rules.Standing;
import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.ScanResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weighs a scan against a declaration: all findings, all questions and every way out at once. */
public final class Assessor {

  private static final List<Check> CHECKS =
      List.of(new CategoryCheck(), new TraceCheck(), new ProviderCheck(), new LabelCheck());

  /**
   * The same input gives the same report.
   *
   * @param standing what is known of the app from before
   * @param day picks the edition of the rules
   */
  public Report assess(
      ScanResult scan, Declaration declaration, Standing standing, RulePack pack, LocalDate day) {
    Facts facts =
        new Facts(
            scan,
            declaration,
            standing,
            pack,
            pack.edition(day),
            new Demands(pack),
            new Wording(pack));
    Outcome outcome = new Outcome(scan);
    List<Seen> capabilities = new Capabilities(facts, outcome).all();
    capabilities.forEach(seen -> CHECKS.forEach(check -> check.check(seen, facts, outcome)));
    DeclaredCategories.check(settled(capabilities), facts, outcome);
    UnknownCapabilities.check(facts, outcome);
    askAboutNotes(scan.notes(), outcome);
    return report(facts, capabilities, outcome);
  }

  private static Set<String> settled(List<Seen> capabilities) {
    return capabilities.stream()
        .filter(seen -> seen.state() == CapabilityState.DETECTED)
        .map(Seen::covering)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void askAboutNotes(List<ScanNote> notes, Outcome outcome) {
    notes.stream()
        .filter(ScanNote::needsHuman)
        .forEach(note -> outcome.ask(note.code(), null, note.message(), List.of()));
  }

  private static Report report(Facts facts, List<Seen> capabilities, Outcome outcome) {
    Changes changes = new Changes(facts.standing().previous());
    List<Numbered> findings = outcome.findings();
    List<Finding> now = findings.stream().map(Numbered::finding).toList();
    List<Finding> fixed = changes.fixed(now);
    return new Report(
        packRef(facts),
        outcome.verdict(),
        capabilities.stream().map(seen -> capability(seen, facts)).toList(),
        findings.stream().map(finding -> item(finding, changes, outcome)).toList(),
        outcome.remedies(),
        fixed,
        outcome.questions(),
        facts.scan().notes(),
        Citations.of(Stream.concat(now.stream(), fixed.stream()), facts.pack()),
        facts.pack().notSeen());
  }

  private static Report.PackRef packRef(Facts facts) {
    Edition edition = facts.edition();
    return new Report.PackRef(
        facts.pack().id(),
        facts.pack().version(),
        edition.id(),
        edition.effectiveFrom().toString());
  }

  private static Report.Capability capability(Seen seen, Facts facts) {
    return new Report.Capability(
        seen.rule().id(),
        seen.state(),
        seen.rule().established(facts.edition()),
        seen.covering(),
        seen.covering() != null && facts.granted(seen.covering()),
        seen.providers(),
        seen.ids());
  }

  private static Item item(Numbered numbered, Changes changes, Outcome outcome) {
    return new Item(
        numbered.id(),
        numbered.finding(),
        outcome.pointer(numbered.id()),
        changes.of(numbered.finding()),
        outcome.blocks(numbered.id()));
  }
}
