package dev.guanka.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One JSON object being read field by field; every question checks type, length and characters, and
 * {@link #noMore} refuses what nobody asked for.
 */
public final class Fields {

  private final JsonNode node;
  private final String pointer;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  static Fields of(JsonNode node, String pointer) {
    if (!node.isObject()) {
      throw wrongType(pointer, "对象", "an object");
    }
    return new Fields(node, pointer);
  }

  public String pointer(String field) {
    return pointer + "/" + JsonTree.escape(field);
  }

  /** A text that must be there and hold more than spaces. */
  public String text(String field, int longest) {
    String text = optionalText(field, longest);
    if (text == null) {
      throw missing(field);
    }
    return text;
  }

  /** A text, or null where the field is absent or null. */
  public String optionalText(String field, int longest) {
    JsonNode value = value(field);
    return value == null ? null : Texts.checked(value, pointer(field), longest);
  }

  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    E choice = optionalChoice(field, type);
    if (choice == null) {
      throw missing(field);
    }
    return choice;
  }

  /** One of an enumeration's names, or null where the field is absent or null. */
  public <E extends Enum<E>> E optionalChoice(String field, Class<E> type) {
    String name = optionalText(field, 100);
    if (name == null) {
      return null;
    }
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknownValue(field, type));
  }

  public boolean flag(String field) {
    JsonNode value = value(field);
    if (value != null && !value.isBoolean()) {
      throw wrongType(pointer(field), "true 或 false", "true or false");
    }
    return value != null && value.booleanValue();
  }

  /** An object, or null where the field is absent or null. */
  public Fields optionalObject(String field) {
    JsonNode value = value(field);
    return value == null ? null : of(value, pointer(field));
  }

  public Fields object(String field) {
    Fields object = optionalObject(field);
    if (object == null) {
      throw missing(field);
    }
    return object;
  }

  /** The texts of a list; empty where the field is absent or null. */
  public List<String> texts(String field, int most, int longest) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(field, most)) {
      texts.add(Texts.checked(item, pointer(field) + "/" + texts.size(), longest));
    }
    return List.copyOf(texts);
  }

  /** The objects of a list; empty where the field is absent or null. */
  public List<Fields> objects(String field, int most) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : items(field, most)) {
      objects.add(of(item, pointer(field) + "/" + objects.size()));
    }
    return List.copyOf(objects);
  }

  public void require(String field) {
    if (value(field) == null) {
      throw missing(field);
    }
  }

  /** Refuses every field that was not asked for. */
  public void noMore() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw unknownField(name);
              }
            });
  }

  private JsonNode value(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private Iterable<JsonNode> items(String field, int most) {
    JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrongType(pointer(field), "列表", "a list");
    }
    if (value.size() > most) {
      throw new BadJson(
          "TOO_MANY", pointer(field), new Text("最多 " + most + " 项", "At most " + most + " items"));
    }
    return value;
  }

  private BadJson missing(String field) {
    return new BadJson(
        "FIELD_MISSING",
        pointer(field),
        new Text("缺少必填字段 " + field, "The field " + field + " is required"));
  }

  private BadJson unknownField(String field) {
    String known = asked.stream().sorted().collect(Collectors.joining(", "));
    String shown = Texts.shown(field);
    return new BadJson(
        "UNKNOWN_FIELD",
        pointer + "/" + JsonTree.escape(shown),
        new Text(
            "没有字段 " + shown + "；可用：" + known, "There is no field " + shown + "; known: " + known));
  }

  private <E extends Enum<E>> BadJson unknownValue(String field, Class<E> type) {
    String known =
        Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return new BadJson(
        "UNKNOWN_VALUE", pointer(field), new Text("只能是：" + known, "Must be one of: " + known));
  }

  static BadJson wrongType(String pointer, String zh, String en) {
    return new BadJson("WRONG_TYPE", pointer, new Text("这里要" + zh, "This must be " + en));
  }
}
