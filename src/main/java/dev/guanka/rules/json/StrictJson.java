package dev.guanka.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads one small JSON document of a stranger: limits first, duplicate keys and leftovers refused.
 */
public final class StrictJson {

  private static final int LARGEST = 256 * 1024;
  private static final int DEEPEST = 16;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(1000)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * Reads the root object.
   *
   * @throws BadJson with a code and the pointer of the place
   */
  public static Fields object(byte[] json) {
    if (json.length > LARGEST) {
      throw new BadJson(
          "JSON_TOO_LARGE",
          "",
          new Text("JSON 超过 256 KiB，请缩短", "The JSON is over 256 KiB; shorten it"));
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      return Fields.of(read(parser), "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode read(JsonParser parser) throws IOException {
    try {
      JsonNode node = JsonTree.read(parser);
      if (parser.nextToken() != null) {
        throw syntax(parser, new Text("文档之后还有内容", "more text follows the document"));
      }
      return node;
    } catch (StreamConstraintsException tooMuch) {
      throw new BadJson(
          "JSON_TOO_DEEP",
          pointer(parser),
          new Text("JSON 的层级、数字或字段名超出限制", "The JSON is too deep or a number or name too long"));
    } catch (JsonProcessingException broken) {
      throw broken.getOriginalMessage().startsWith("Duplicate field")
          ? duplicate(parser)
          : syntax(parser, null);
    }
  }

  private static BadJson duplicate(JsonParser parser) {
    return new BadJson(
        "JSON_DUPLICATE_KEY",
        pointer(parser),
        new Text("同一个字段出现了两次，请只保留一个", "The same field is given twice; keep one"));
  }

  private static BadJson syntax(JsonParser parser, Text why) {
    String where =
        parser.currentLocation().getLineNr() + ":" + parser.currentLocation().getColumnNr();
    return new BadJson(
        "JSON_SYNTAX",
        pointer(parser),
        new Text(
            "第 " + where + " 处不是正确的 JSON" + (why == null ? "" : "：" + why.zh()),
            "Not correct JSON at " + where + (why == null ? "" : ": " + why.en())));
  }

  private static String pointer(JsonParser parser) {
    JsonPointer pointer = parser.getParsingContext().pathAsPointer();
    return pointer.toString();
  }
}
