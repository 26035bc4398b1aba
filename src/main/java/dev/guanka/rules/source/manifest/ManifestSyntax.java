package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.ShownName;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a manifest by the letter of the JSON standard, because lenient parsers disagree about
 * anything else: says the first thing that is wrong with it, and where.
 */
final class ManifestSyntax {

  private final String path;
  private final int deepest;

  ManifestSyntax(String path, int deepest) {
    this.path = path;
    this.deepest = deepest;
  }

  Optional<ScanNote> check(String text) {
    try (JsonParser parser = factory().createParser(text)) {
      return walk(parser);
    } catch (StreamConstraintsException e) {
      return tooLarge(e.getLocation());
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage();
      return reason.startsWith("Duplicate field")
          ? duplicate(e.getLocation(), reason)
          : syntax(e.getLocation());
    } catch (IOException e) {
      return syntax(JsonLocation.NA);
    }
  }

  private JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(deepest + 1).build())
        .build();
  }

  private Optional<ScanNote> walk(JsonParser parser) throws IOException {
    int depth = 0;
    boolean closed = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (closed) {
        return syntax(parser.currentTokenLocation());
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      closed = depth == 0;
      if (depth > deepest) {
        return tooDeep(parser.currentTokenLocation());
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(parser.getDoubleValue())) {
        return syntax(parser.currentTokenLocation());
      }
    }
    return closed ? Optional.empty() : syntax(parser.currentLocation());
  }

  private Optional<ScanNote> syntax(JsonLocation at) {
    String place = at.getLineNr() + ":" + at.getColumnNr();
    return note(
        "MANIFEST_SYNTAX",
        at,
        "第 " + place + " 处不是合法的 JSON(注释、多余的内容、逗号或数值)。请改正。",
        "Not valid JSON at "
            + place
            + " (a comment, extra content, a comma or a number). Correct it.",
        false);
  }

  private Optional<ScanNote> duplicate(JsonLocation at, String reason) {
    String key = ShownName.of(reason.replaceFirst("(?s)^Duplicate field '(.*)'$", "$1"));
    return note(
        "MANIFEST_DUPLICATE_KEY",
        at,
        "字段“" + key + "”出现了两次,无法确定以哪一个为准。请删除其中一个。",
        "The field \"" + key + "\" stands there twice, so nobody can say which counts. Remove one.",
        true);
  }

  private Optional<ScanNote> tooDeep(JsonLocation at) {
    return note(
        "MANIFEST_TOO_DEEP",
        at,
        "嵌套超过 " + deepest + " 层,未读取。请减少嵌套。",
        "Nested deeper than " + deepest + " levels and not read. Flatten it.",
        true);
  }

  private Optional<ScanNote> tooLarge(JsonLocation at) {
    return note(
        "MANIFEST_TOO_LARGE",
        at,
        "含有过长的数值或文本,未读取。请缩短。",
        "A number or a text in it is too long, so it was not read. Shorten it.",
        true);
  }

  private Optional<ScanNote> note(
      String code, JsonLocation at, String zh, String en, boolean needsHuman) {
    Text message = new Text(zh, en);
    int line = Math.max(0, at == null ? 0 : at.getLineNr());
    int column = Math.max(0, at == null ? 0 : at.getColumnNr());
    return Optional.of(new ScanNote(code, path, line, column, message, needsHuman));
  }
}
