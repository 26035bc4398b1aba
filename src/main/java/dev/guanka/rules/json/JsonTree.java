package dev.guanka.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TreeSet;

/**
 * Reads and writes JSON trees without an object mapper, whose start would cost the command line.
 */
public final class JsonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Is told where each node stands, so that an error can name its line. */
  @FunctionalInterface
  public interface Places {
    void at(String pointer, int line);
  }

  private final JsonParser parser;
  private final Places places;

  private JsonTree(JsonParser parser, Places places) {
    this.parser = parser;
    this.places = places;
  }

  public static JsonNode read(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return read(parser);
    }
  }

  /** Reads the first document or a missing node. */
  public static JsonNode read(JsonParser parser) throws IOException {
    return new JsonTree(parser, null).value(parser.nextToken(), "");
  }

  /** Reads the first document or a missing node; {@code prefix} goes before every pointer told. */
  public static JsonNode read(JsonParser parser, String prefix, Places places) throws IOException {
    return new JsonTree(parser, places).value(parser.nextToken(), prefix);
  }

  private JsonNode value(JsonToken token, String pointer) throws IOException {
    if (token == null) {
      return NODES.missingNode();
    }
    if (places != null) {
      places.at(pointer, parser.currentTokenLocation().getLineNr());
    }
    return switch (token) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
          throw new IOException("unexpected " + token);
    };
  }

  private JsonNode decimal() throws IOException {
    return parser.isNaN()
        ? NODES.numberNode(parser.getDoubleValue())
        : NODES.numberNode(parser.getDecimalValue());
  }

  private ObjectNode object(String pointer) throws IOException {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      node.set(name, value(parser.nextToken(), below(pointer, name)));
    }
    return node;
  }

  private ArrayNode array(String pointer) throws IOException {
    ArrayNode node = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      node.add(value(token, below(pointer, String.valueOf(node.size()))));
    }
    return node;
  }

  /** Pointers are made only where somebody is told of them. */
  private String below(String pointer, String name) {
    return places == null ? "" : pointer + "/" + escape(name);
  }

  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The bytes of a tree with sorted keys and no spaces: the same for the same content. */
  public static byte[] canonical(JsonNode node) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(node, json);
    }
    return out.toByteArray();
  }

  private static void write(JsonNode node, JsonGenerator json) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, json);
      case ARRAY -> writeArray(node, json);
      case STRING -> json.writeString(node.textValue());
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NUMBER -> json.writeNumber(node.asText());
      case NULL, MISSING, BINARY, POJO -> json.writeNull();
    }
  }

  private static void writeObject(JsonNode node, JsonGenerator json) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    json.writeStartObject();
    for (String name : names) {
      json.writeFieldName(name);
      write(node.get(name), json);
    }
    json.writeEndObject();
  }

  private static void writeArray(JsonNode node, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (JsonNode item : node) {
      write(item, json);
    }
    json.writeEndArray();
  }
}
