package dev.guanka.rules.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report.Citation;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Puts the articles that findings cite into words. */
final class Citations {

  private Citations() {}

  static List<Citation> of(Stream<Finding> findings, RulePack pack) {
    Set<String> cited =
        findings.flatMap(finding -> finding.legalBasis().stream()).collect(Collectors.toSet());
    return StreamSupport.stream(pack.section("legal").spliterator(), false)
        .filter(row -> cited.contains(Nodes.string(row, "id")))
        .map(Citations::citation)
        .toList();
  }

  private static Citation citation(JsonNode row) {
    Text instrument = Nodes.text(row.get("instrument"));
    Text text = Nodes.text(row.get("text"));
    String article = Nodes.string(row, "article");
    return new Citation(
        Nodes.string(row, "id"),
        new Text(
            instrument.zh() + (article == null ? "" : "第 " + article + " 条") + "：" + text.zh(),
            instrument.en() + (article == null ? "" : ", art. " + article) + ": " + text.en()));
  }
}
