package dev.guanka.intake.evidence;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.FilingType;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.json.StrictJson;
import dev.guanka.submission.EvidenceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads strictly what a submitter says of a piece of evidence. */
public final class EvidenceForm {

  static final String EVIDENCE =
      """
      {"kind": "VENDOR_FILING", "category": "深度合成/AI问答", "provider": "moonshot",
       "filingNumber": "Beijing-YueZhiAnMian-20231116", "filingType": "LARGE_MODEL",
       "holder": "北京月之暗面科技有限公司"}""";

  private EvidenceForm() {}

  static EvidenceItem read(byte[] json) {
    Fields fields = StrictJson.object(json);
    EvidenceItem item =
        new EvidenceItem(
            fields.choice("kind", EvidenceKind.class).name(),
            fields.optionalText("category", 100),
            fields.optionalText("provider", 100),
            fields.optionalText("filingNumber", 100),
            fields.optionalChoice("filingType", FilingType.class),
            fields.optionalText("holder", 200),
            date(fields, "issuedOn"),
            date(fields, "expiresOn"),
            link(fields),
            fields.flag("complete"),
            fields.optionalText("reason", 2000),
            fields.optionalText("algorithm", 200));
    fields.noMore();
    return item;
  }

  private static LocalDate date(Fields fields, String name) {
    String text = fields.optionalText(name, 10);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new BadJson(
          "DATE_FORM",
          fields.pointer(name),
          new Text("日期应写作 2026-01-31", "A date is written 2026-01-31"));
    }
  }

  private static String link(Fields fields) {
    String link = fields.optionalText("link", 2000);
    if (link != null && !isWeb(link)) {
      throw new BadJson(
          "LINK_FORM",
          fields.pointer("link"),
          new Text("链接应以 https:// 或 http:// 开头", "A link begins with https:// or http://"));
    }
    return link;
  }

  private static boolean isWeb(String link) {
    try {
      URI uri = URI.create(link);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** A document and what is said of it. */
  @Schema(name = "EvidenceHandIn")
  public record Described(
      @Schema(
              format = "binary",
              type = "string",
              description = "PDF, PNG or JPEG; absent for a link or a statement")
          String document,
      @Schema(type = "string", example = EVIDENCE, requiredMode = Schema.RequiredMode.REQUIRED)
          String evidence) {}
}
