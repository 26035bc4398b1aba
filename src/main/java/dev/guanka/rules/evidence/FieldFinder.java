package dev.guanka.rules.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.guanka.rules.document.Content;
import dev.guanka.rules.evidence.Found.How;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Finds in a document's text what the rule pack's patterns look for, and what was typed. */
public final class FieldFinder {

  private static final int MOST_OF_A_FIELD = 20;
  private static final List<String> TYPED = List.of("filingNumber", "holder", "algorithm");

  private static final List<String> FILLED =
      List.of("filingNumber", "holder", "algorithm", "issuedOn", "expiresOn");

  private record Row(String field, List<String> kinds, Pattern pattern) {

    boolean fits(String kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }

  private final List<Row> rows;

  public FieldFinder(RulePack pack) {
    this.rows =
        Nodes.list(
            pack.section("reading").get("fields"),
            row ->
                new Row(
                    Nodes.string(row, "field"),
                    Nodes.strings(row.get("kinds")),
                    Pattern.compile(Nodes.string(row, "pattern"))));
  }

  /** What a document holds, for the piece of evidence that it is handed in as. */
  public Reading read(EvidenceItem item, Content content) {
    List<Found> found = new ArrayList<>();
    List<DocumentLine> lines = DocumentLine.of(content);
    for (Row row : rows) {
      if (row.fits(item.kind())) {
        lines.forEach(line -> find(row, line, found));
      }
    }
    TYPED.stream()
        .filter(item::has)
        .forEach(field -> lines.forEach(line -> findTyped(field, item.text(field), line, found)));
    return reading(item, content, List.copyOf(found));
  }

  private static Reading reading(EvidenceItem item, Content content, List<Found> found) {
    Reading plain =
        new Reading(
            content.form().mediaType(),
            content.pages().size(),
            content.width(),
            content.height(),
            content.hasText(),
            List.of(),
            found);
    return plain.filling(
        FILLED.stream().filter(field -> !item.has(field) && plain.only(field) != null).toList());
  }

  private static void find(Row row, DocumentLine line, List<Found> found) {
    Matcher matcher = row.pattern().matcher(line.withNext());
    while (matcher.find() && matcher.start() < line.text().length()) {
      String value = FieldValues.plain(row.field(), matcher.group(1));
      if (value != null) {
        add(line.found(row.field(), value, How.READ, matcher.start(1), matcher.end(1)), found);
      }
    }
  }

  private static void findTyped(String field, String typed, DocumentLine line, List<Found> found) {
    int at = line.text().indexOf(typed);
    if (at >= 0) {
      add(line.found(field, typed, How.TYPED, at, at + typed.length()), found);
    } else if (FieldValues.folded(line.text()).contains(FieldValues.folded(typed))) {
      add(line.found(field, typed, How.TYPED, 0, line.text().length()), found);
    }
  }

  private static void add(Found one, List<Found> found) {
    long already =
        found.stream()
            .filter(other -> other.field().equals(one.field()) && other.how() == one.how())
            .count();
    if (already < MOST_OF_A_FIELD && !found.contains(one)) {
      found.add(one);
    }
  }
}
