package dev.guanka.rules.advice;

import dev.guanka.rules.Report.DocumentSet;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.Asked;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.advice.Advice.Exit;
import dev.guanka.rules.category.RemedyTexts;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.evidence.OpenPath;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.Eligibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists every way out of a case, so that nobody stands before a wall. */
final class Exits {

  private final RemedyTexts texts;
  private final Eligibility subject;
  private final Answer eligible;
  private final String capability;
  private final List<Exit> exits = new ArrayList<>();

  /**
   * @param subject whether it may hold the category; where a person decides that, it colours all
   * @param capability the one that all ways are about, or null where there are several
   */
  Exits(RemedyTexts texts, Eligibility subject, String capability) {
    this.texts = texts;
    this.subject = subject;
    this.eligible = subject.answer();
    this.capability = capability;
  }

  /** The ways of a subject that may hold the category, or about which a person decides. */
  List<Exit> open(
      List<Asked> cases, List<OpenPath> paths, DecidedBy decidedBy, List<Text> looksAt) {
    List<CaseDemand> needs = cases.stream().map(Asked::demand).toList();
    exits.add(exit(Option.ADD_CATEGORY, needs, decidedBy, looksAt));
    distinct(paths).stream().filter(path -> path.title() != null).forEach(this::addPath);
    plain(Option.REMOVE_CAPABILITY);
    distinct(paths).stream().filter(path -> path.title() == null).forEach(this::addWorded);
    plain(Option.CHANGE_SUBJECT);
    plain(Option.DISPUTE);
    return List.copyOf(exits);
  }

  /** The ways of one who uses no AI: nothing to hand in, something to say when asked. */
  List<Exit> withoutAi(CaseDemand demand) {
    exits.add(exit(Option.DISPUTE, List.of(demand), DecidedBy.HUMAN, demand.looksAt()));
    plain(Option.REMOVE_CAPABILITY);
    return List.copyOf(exits);
  }

  /** The ways of a subject that can never hold it. */
  List<Exit> closed() {
    plain(Option.REMOVE_CAPABILITY);
    plain(Option.CHANGE_SUBJECT);
    plain(Option.LOCAL_EXEMPTION);
    plain(Option.DISPUTE);
    return List.copyOf(exits);
  }

  private static List<OpenPath> distinct(List<OpenPath> paths) {
    Map<String, OpenPath> byId = new LinkedHashMap<>();
    paths.forEach(path -> byId.putIfAbsent(path.need().id(), path));
    return List.copyOf(byId.values());
  }

  private void addPath(OpenPath path) {
    CaseDemand need = path.need();
    Remedy remedy =
        new Remedy(
            path.option(), capability, path.title(), path.steps(), need.conditions(), List.of());
    exits.add(
        new Exit(remedy, List.of(need.readable()), decidedBy(need), looksAt(need), need.origin()));
  }

  private void addWorded(OpenPath path) {
    CaseDemand need = path.need();
    exits.add(exit(path.option(), List.of(need), decidedBy(need), looksAt(need)));
  }

  private List<Text> looksAt(CaseDemand need) {
    List<Text> looksAt = new ArrayList<>(need.looksAt());
    if (eligible == Answer.UNKNOWN) {
      looksAt.addAll(subject.looksAt());
    }
    return List.copyOf(looksAt);
  }

  private DecidedBy decidedBy(CaseDemand need) {
    return DecidedBy.rulesIf(need.decidedByRules() && eligible == Answer.YES);
  }

  private void plain(Option option) {
    RemedyTexts.Worded worded = texts.advised(option, eligible, capability, List.of());
    DecidedBy by = DecidedBy.rulesIf(option != Option.DISPUTE && worded.origin().established());
    exits.add(new Exit(worded.remedy(), List.of(), by, List.of(), worded.origin()));
  }

  private Exit exit(
      Option option, List<CaseDemand> needs, DecidedBy decidedBy, List<Text> looksAt) {
    List<DocumentSet> documents =
        needs.stream().flatMap(need -> need.conditions().stream()).distinct().toList();
    RemedyTexts.Worded worded = texts.advised(option, eligible, capability, documents);
    List<Text> readable = needs.stream().map(CaseDemand::readable).distinct().toList();
    return new Exit(worded.remedy(), readable, decidedBy, looksAt, worded.origin());
  }
}
