package dev.guanka.rules.evidence;

import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.json.StrictJson;
import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads the JSON of one piece of evidence strictly. */
public final class EvidenceItems {

  private EvidenceItems() {}

  /**
   * Reads one item.
   *
   * @param pack knows the kinds of documents
   * @throws BadJson with a code, the JSON pointer and what to do
   */
  public static EvidenceItem parse(byte[] json, RulePack pack) {
    Fields fields = StrictJson.object(json);
    EvidenceItem item =
        new EvidenceItem(
            kind(fields, pack),
            fields.optionalText("category", 100),
            fields.optionalText("provider", 100),
            fields.optionalText("filingNumber", 100),
            fields.optionalChoice("filingType", FilingType.class),
            fields.optionalText("holder", 200),
            date(fields, "issuedOn"),
            date(fields, "expiresOn"),
            fields.optionalText("link", 2000),
            fields.flag("complete"),
            fields.optionalText("reason", 2000),
            fields.optionalText("algorithm", 200));
    fields.noMore();
    return item;
  }

  private static String kind(Fields fields, RulePack pack) {
    String kind = fields.text("kind", 64);
    if (!new Documents(pack).knows(kind)) {
      throw new BadJson(
          "UNKNOWN_VALUE",
          fields.pointer("kind"),
          new Text("规则包没有这种材料", "The rule pack has no such kind of document"));
    }
    return kind;
  }

  private static LocalDate date(Fields fields, String field) {
    String date = fields.optionalText(field, 10);
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException unusable) {
      throw new BadJson(
          "DATE_FORM",
          fields.pointer(field),
          new Text("日期应写作 2026-11-22", "A date is written 2026-11-22"));
    }
  }
}
