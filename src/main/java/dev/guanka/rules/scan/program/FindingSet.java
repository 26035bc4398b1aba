package dev.guanka.rules.scan.program;

import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.text.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one scan: each place once, in one order, each with its own fingerprint. */
final class FindingSet {

  private static final int MOST_PER_RULE = 60;
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::capability)
          .thenComparing(Finding::confidence)
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::rule);

  private final Map<String, Finding> byPlace = new LinkedHashMap<>();

  void add(Finding finding) {
    byPlace.putIfAbsent(finding.rule() + ' ' + finding.line() + ' ' + finding.file(), finding);
  }

  List<Finding> sorted() {
    List<Finding> all = new ArrayList<>();
    for (Finding finding : byPlace.values()) {
      if (!said(finding)) {
        all.add(finding);
      }
    }
    all.sort(ORDER);
    return named(all);
  }

  /** An address that is requested on the same line is told once, as the request. */
  private boolean said(Finding finding) {
    if (!finding.rule().endsWith(".address")) {
      return false;
    }
    String request = finding.rule().substring(0, finding.rule().length() - 7) + "request";
    return byPlace.containsKey(request + ' ' + finding.line() + ' ' + finding.file());
  }

  private static List<Finding> named(List<Finding> sorted) {
    Map<String, Integer> perRule = new HashMap<>();
    Map<String, Integer> ordinals = new HashMap<>();
    List<Finding> named = new ArrayList<>();
    for (Finding finding : sorted) {
      if (perRule.merge(finding.rule() + finding.reachable(), 1, Integer::sum) <= MOST_PER_RULE) {
        named.add(named(finding, ordinals));
      }
    }
    return named;
  }

  private static Finding named(Finding f, Map<String, Integer> ordinals) {
    String key = f.rule() + ' ' + f.capability() + ' ' + f.fingerprint();
    int ordinal = ordinals.merge(key, 1, Integer::sum);
    String fingerprint = Hash.hex(Hash.add(Hash.add(Hash.START, key), "#" + ordinal));
    return f.named(fingerprint);
  }
}
