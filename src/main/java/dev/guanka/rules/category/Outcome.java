package dev.guanka.rules.category;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report.Question;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Text;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.scan.ScanResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what every check says, so that one round reports everything (law 5). */
final class Outcome {

  private final ScanResult scan;
  private final List<Numbered> findings = new ArrayList<>();
  private final Map<String, String> pointers = new LinkedHashMap<>();
  private final Set<String> blocking = new HashSet<>();
  private final Set<String> once = new HashSet<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();
  private boolean rejected;
  private boolean lacksEvidence;

  Outcome(ScanResult scan) {
    this.scan = scan;
  }

  Numbered add(Finding finding) {
    Numbered numbered = new Numbered("f" + (findings.size() + 1), finding);
    findings.add(numbered);
    return numbered;
  }

  /** Adds a finding about the declaration, placed by its pointer, on the capability's code. */
  Numbered addDeclared(
      String rule, String capability, String pointer, String excerpt, Text message) {
    Finding finding =
        new Finding(
            rule,
            capability,
            Confidence.CONCLUSIVE,
            EvidenceKind.DECLARATION,
            null,
            0,
            0,
            excerpt,
            message,
            Fingerprints.of(rule, capability, excerpt),
            null,
            null,
            true,
            List.of(),
            List.of(),
            List.of(),
            Fingerprints.ofCode(scan, capability));
    Numbered numbered = add(finding);
    pointers.put(numbered.id(), pointer);
    return numbered;
  }

  void reject(List<String> ids) {
    rejected = true;
    blocking.addAll(ids);
  }

  void needEvidence(String id) {
    lacksEvidence = true;
    blocking.add(id);
  }

  void ask(String code, String capability, Text text, List<String> ids) {
    if (once.add(code + "\n" + capability + "\n" + text.zh())) {
      questions.add(new Question(code, capability, text, ids));
    }
  }

  void offer(Remedy remedy) {
    if (once.add(remedy.option() + "\n" + remedy.capability() + "\n" + remedy.title().zh())) {
      remedies.add(remedy);
    }
  }

  /** The first open step: rejection before evidence before a human's review. */
  Verdict verdict() {
    if (rejected) {
      return Verdict.REJECT;
    }
    if (lacksEvidence) {
      return Verdict.NEEDS_EVIDENCE;
    }
    return questions.isEmpty() ? Verdict.PASS : Verdict.MANUAL;
  }

  List<Numbered> findings() {
    return List.copyOf(findings);
  }

  String pointer(String id) {
    return pointers.get(id);
  }

  boolean blocks(String id) {
    return blocking.contains(id);
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  /** By capability, and within it the two ways of the guide before the rest. */
  List<Remedy> remedies() {
    List<String> capabilities = remedies.stream().map(Remedy::capability).distinct().toList();
    return remedies.stream()
        .sorted(
            Comparator.comparing((Remedy remedy) -> capabilities.indexOf(remedy.capability()))
                .thenComparing(Remedy::option))
        .toList();
  }
}
