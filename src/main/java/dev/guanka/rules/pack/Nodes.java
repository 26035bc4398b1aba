package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the small shapes that recur in a pack's validated tree. */
public final class Nodes {

  private Nodes() {}

  /** A text in both languages, or null where there is none. */
  public static Text text(JsonNode node) {
    return node == null || !node.isObject()
        ? null
        : new Text(node.get("zh").textValue(), node.get("en").textValue());
  }

  /** A string field, or null. */
  public static String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null ? null : value.textValue();
  }

  public static List<String> strings(JsonNode node) {
    return list(node, JsonNode::textValue);
  }

  public static List<Text> texts(JsonNode node) {
    return list(node, Nodes::text);
  }

  /** Every item of an array, read by one function; empty where there is no array. */
  public static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    if (array != null) {
      array.forEach(item -> items.add(read.apply(item)));
    }
    return List.copyOf(items);
  }
}
