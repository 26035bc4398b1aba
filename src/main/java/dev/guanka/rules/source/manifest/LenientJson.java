package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guanka.rules.json.JsonTree;
import java.io.IOException;

/**
 * Reads JSON as tools that are kind to their users do, comments and trailing commas included; what
 * cannot be read at all is a missing node.
 */
public final class LenientJson {

  private LenientJson() {}

  /**
   * @param depth deepest nesting that is read
   * @return the first value of the text, or a missing node
   */
  public static JsonNode read(String text, int depth) {
    try (JsonParser parser = factory(depth).createParser(text)) {
      return JsonTree.read(parser);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonFactory factory(int depth) {
    StreamReadConstraints limits = StreamReadConstraints.builder().maxNestingDepth(depth).build();
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }
}
