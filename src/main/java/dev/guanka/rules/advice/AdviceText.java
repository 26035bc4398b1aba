package dev.guanka.rules.advice;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Report.PackRef;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.Asked;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.advice.Advice.Exit;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.report.DocumentText;
import dev.guanka.rules.report.Shown;
import java.util.List;

/** Advice for a person at a terminal: the answer, the cheapest set in full, every other way. */
public final class AdviceText {

  private static final Text WHY = new Text("主体", "Subject");
  private static final Text FIRST = new Text("最省的一套（都要）", "The cheapest set (all of these)");
  private static final Text OTHERS = new Text("也可以（任一套）", "Or (any one set)");
  private static final Text HOW = new Text("怎么做", "How");
  private static final Text LOOKS_AT = new Text("由人工判断，会看", "A person decides and looks at");
  private static final Text EXITS = new Text("全部出路", "Every way");
  private static final Text HINTS = new Text("还要知道", "Also");
  private static final Text FURTHER =
      new Text("上面提到的其他材料", "The other documents that are named above");
  private static final Text BY_PERSON = new Text("（人工判断）", " (a person decides)");

  private final Lang lang;
  private final StringBuilder out = new StringBuilder();

  private AdviceText(Lang lang) {
    this.lang = lang;
  }

  /** The whole answer as lines of plain text, ending with a line end. */
  public static String write(Advice advice, Lang lang) {
    AdviceText text = new AdviceText(lang);
    text.advice(advice);
    return text.out.toString();
  }

  private void advice(Advice advice) {
    line(0, in(advice.summary()));
    line(0, in(WHY) + ": " + in(advice.eligibility().why()));
    advice.notes().forEach(note -> line(0, "! " + in(note)));
    sets(advice.sets());
    heading(advice.cases(), HOW);
    advice.cases().forEach(this::asked);
    heading(advice.looksAt(), LOOKS_AT);
    advice.looksAt().forEach(text -> line(1, "? " + in(text)));
    heading(advice.remedies(), EXITS);
    advice.remedies().forEach(this::exit);
    heading(advice.hints(), HINTS);
    advice.hints().forEach(hint -> line(1, "- " + in(hint.text()) + sure(hint.origin())));
    List<Document> further = advice.furtherDocuments();
    heading(further, FURTHER);
    further.forEach(document -> whole(document, "· "));
    out.append('\n');
    line(0, in(DocumentText.LEGEND));
    PackRef pack = advice.rulePack();
    line(0, pack.id() + " " + pack.version() + " (" + pack.edition() + ")");
  }

  private void sets(List<List<Document>> sets) {
    if (sets.isEmpty()) {
      return;
    }
    heading(sets, FIRST);
    sets.get(0).forEach(document -> whole(document, "+ "));
    List<List<Document>> others = sets.subList(1, sets.size());
    heading(others, OTHERS);
    others.forEach(set -> line(1, "| " + String.join(" + ", names(set))));
  }

  private void whole(Document document, String mark) {
    new DocumentText(lang).whole(document, mark).forEach(row -> line(1 + row.depth(), row.text()));
  }

  private void asked(Asked asked) {
    String about = asked.about().provider() == null ? "" : asked.about().provider() + " → ";
    line(1, about + in(asked.demand().title()) + sure(asked.demand().origin()));
    asked.demand().advice().forEach(text -> line(2, "· " + in(text)));
  }

  private void exit(Exit exit) {
    String person = exit.decidedBy() == DecidedBy.HUMAN ? in(BY_PERSON) : "";
    line(1, "[" + exit.remedy().option() + "] " + in(exit.remedy().title()) + person);
    exit.remedy().steps().forEach(step -> line(2, "· " + in(step)));
    exit.needs().forEach(need -> line(2, "+ " + in(need)));
  }

  private List<String> names(List<Document> documents) {
    return documents.stream().map(document -> in(document.name())).toList();
  }

  private static String sure(Origin origin) {
    return " (" + origin.confidence() + ")";
  }

  private void heading(List<?> items, Text title) {
    if (!items.isEmpty()) {
      out.append('\n');
      line(0, in(title));
    }
  }

  private String in(Text text) {
    return text.in(lang);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Shown.oneLine(text)).append('\n');
  }
}
