package dev.guanka.process.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Finds the keys by which a query of Camunda's REST would bring an expression along. */
final class AdhocExpressions {

  private static final JsonFactory JSON = new JsonFactory();

  private AdhocExpressions() {}

  /**
   * @return the first forbidden key, at any depth
   * @throws IOException when the body is no JSON
   */
  static Optional<String> in(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && isExpressionKey(parser.currentName())) {
          var key = parser.currentName();
          if (!isOpen(parser.nextToken(), parser.getText())) {
            return Optional.of(key);
          }
        }
      }
      return Optional.empty();
    }
  }

  static boolean isExpressionKey(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith("expression");
  }

  private static boolean isOpen(JsonToken token, String text) {
    return token == JsonToken.VALUE_NULL
        || token == JsonToken.VALUE_STRING && ScopedExpressions.OPEN_TO_QUERIES.contains(text);
  }
}
