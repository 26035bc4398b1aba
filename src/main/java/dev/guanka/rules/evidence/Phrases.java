package dev.guanka.rules.evidence;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the parts of a demand into words. */
final class Phrases {

  private Phrases() {}

  static Text all(List<Text> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Text(join(parts, Text::zh, "，以及 "), join(parts, Text::en, ", and "));
  }

  static Text any(List<Text> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Text(
            "以下之一：【" + join(parts, Text::zh, "；或 ") + "】",
            "one of: [" + join(parts, Text::en, "; or ") + "]");
  }

  static Text not(Text part) {
    return new Text("不得有 " + part.zh(), "without " + part.en());
  }

  /** Sets of papers of which one is enough: what all of them hold first, then "one of". */
  static Text ways(List<List<Report.Document>> sets) {
    if (sets.isEmpty()) {
      return Text.same("");
    }
    List<Report.Document> common =
        sets.get(0).stream().filter(d -> sets.stream().allMatch(set -> set.contains(d))).toList();
    List<Text> parts = new ArrayList<>(common.stream().map(Report.Document::name).toList());
    List<Text> rest =
        sets.stream()
            .map(set -> set.stream().filter(d -> !common.contains(d)).toList())
            .filter(set -> !set.isEmpty())
            .map(set -> all(set.stream().map(Report.Document::name).toList()))
            .toList();
    if (!rest.isEmpty()) {
      parts.add(any(rest));
    }
    return parts.isEmpty() ? Text.same("") : all(parts);
  }

  private static String join(List<Text> parts, Function<Text, String> side, String between) {
    return parts.stream().map(side).collect(Collectors.joining(between));
  }
}
