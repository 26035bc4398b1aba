package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

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
    try {
      JsonNode node = mapper(depth).readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonMapper mapper(int depth) {
    StreamReadConstraints limits = StreamReadConstraints.builder().maxNestingDepth(depth).build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits).build();
    return JsonMapper.builder(factory)
        .enable(
            JsonReadFeature.ALLOW_JAVA_COMMENTS,
            JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }
}
