package dev.guanka.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Writes one JSON document into memory, indented, the same bytes on every system. */
public final class JsonWriter {

  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  /** A step of writing. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The document whose root object {@code content} writes, with a line end. */
  public static byte[] document(Consumer<JsonWriter> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    unchecked(
        () -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(INDENTED.createInstance());
            new JsonWriter(json).object(content);
          }
        });
    out.write('\n');
    return out.toByteArray();
  }

  /** Writes null where the value is null; else a text, a whole number or a flag. */
  public JsonWriter put(String name, Object value) {
    unchecked(() -> json.writeFieldName(name));
    value(value);
    return this;
  }

  public JsonWriter putObject(String name, Consumer<JsonWriter> content) {
    unchecked(() -> json.writeFieldName(name));
    object(content);
    return this;
  }

  /** Writes each item as an object. */
  public <T> JsonWriter putObjects(String name, List<T> items, ObjectOf<T> content) {
    unchecked(
        () -> {
          json.writeArrayFieldStart(name);
          items.forEach(item -> object(writer -> content.write(writer, item)));
          json.writeEndArray();
        });
    return this;
  }

  /** Writes each list as an array of objects. */
  public <T> JsonWriter putLists(String name, List<List<T>> lists, ObjectOf<T> content) {
    unchecked(
        () -> {
          json.writeArrayFieldStart(name);
          for (List<T> list : lists) {
            json.writeStartArray();
            list.forEach(item -> object(writer -> content.write(writer, item)));
            json.writeEndArray();
          }
          json.writeEndArray();
        });
    return this;
  }

  /** Writes each item as a value. */
  public JsonWriter putValues(String name, List<?> items) {
    unchecked(
        () -> {
          json.writeArrayFieldStart(name);
          items.forEach(this::value);
          json.writeEndArray();
        });
    return this;
  }

  /** Writes the fields of one item's object. */
  @FunctionalInterface
  public interface ObjectOf<T> {
    void write(JsonWriter writer, T item);
  }

  private void object(Consumer<JsonWriter> content) {
    unchecked(json::writeStartObject);
    content.accept(this);
    unchecked(json::writeEndObject);
  }

  private void value(Object value) {
    unchecked(
        () -> {
          if (value == null) {
            json.writeNull();
          } else if (value instanceof Integer number) {
            json.writeNumber(number);
          } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
          } else {
            json.writeString(value.toString());
          }
        });
  }

  private static void unchecked(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
