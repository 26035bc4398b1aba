package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import java.util.List;

/**
 * Whether a kind of subject may hold a category, and why.
 *
 * @param categories the categories that the row speaks of, {@code *} for all
 * @param looksAt what a person looks at who decides where the answer is UNKNOWN
 */
public record Eligibility(
    List<String> editions,
    List<String> subjects,
    List<String> categories,
    Answer answer,
    Text why,
    List<Text> looksAt,
    Origin origin) {

  static Eligibility of(JsonNode row) {
    return new Eligibility(
        Nodes.strings(row.get("editions")),
        Nodes.strings(row.get("subjects")),
        Nodes.strings(row.get("categories")),
        Answer.valueOf(row.get("eligible").textValue()),
        Nodes.text(row.get("why")),
        Nodes.texts(row.get("looksAt")),
        Origin.of(row));
  }

  boolean speaksOf(Edition edition, SubjectType subject, String category) {
    return editions.contains(edition.id())
        && subjects.contains(subject.name())
        && (categories.contains("*") || categories.contains(category));
  }
}
