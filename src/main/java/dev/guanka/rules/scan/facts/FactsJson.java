package dev.guanka.rules.scan.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Writes what a file says as JSON, to be kept between revisions. */
public final class FactsJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private FactsJson() {}

  public static String write(FileFacts facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("hits");
      for (Hit hit : facts.hits()) {
        hit(json, hit);
      }
      json.writeEndArray();
      rest(json, facts);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void hit(JsonGenerator json, Hit hit) throws IOException {
    json.writeStartArray();
    json.writeString(hit.signal());
    json.writeNumber(hit.line());
    json.writeNumber(hit.column());
    json.writeString(hit.excerpt());
    json.writeString(hit.around());
    json.writeString(hit.value());
    json.writeString(hit.place() == null ? null : hit.place().name());
    strings(json, hit.owners());
    json.writeEndArray();
  }

  private static void rest(JsonGenerator json, FileFacts facts) throws IOException {
    json.writeArrayFieldStart("links");
    for (FileFacts.Link link : facts.links()) {
      json.writeStartArray();
      json.writeString(link.relation().name());
      json.writeString(link.target());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("constants");
    for (Map.Entry<String, String> constant : facts.constants().entrySet()) {
      json.writeStringField(constant.getKey(), constant.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("openUrls");
    for (FileFacts.OpenUrl url : facts.openUrls()) {
      openUrl(json, url);
    }
    json.writeEndArray();
    json.writeFieldName("functions");
    strings(json, facts.functions());
    json.writeFieldName("tags");
    strings(json, facts.tags());
    json.writeFieldName("mentions");
    strings(json, facts.mentions());
    json.writeArrayFieldStart("guards");
    for (Guard guard : facts.guards()) {
      guard(json, guard);
    }
    json.writeEndArray();
    json.writeStringField("trouble", facts.trouble());
  }

  private static void guard(JsonGenerator json, Guard guard) throws IOException {
    json.writeStartArray();
    json.writeString(guard.cause());
    json.writeNumber(guard.line());
    json.writeNumber(guard.column());
    json.writeNumber(guard.from());
    json.writeNumber(guard.to());
    strings(json, guard.names());
    strings(json, guard.flags());
    strings(json, guard.targets());
    json.writeEndArray();
  }

  private static void openUrl(JsonGenerator json, FileFacts.OpenUrl url) throws IOException {
    json.writeStartArray();
    json.writeString(url.value());
    json.writeBoolean(url.request());
    json.writeNumber(url.line());
    json.writeNumber(url.column());
    json.writeString(url.excerpt());
    json.writeString(url.around());
    strings(json, url.owners());
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, Collection<String> items) throws IOException {
    json.writeStartArray();
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }

  /** The facts that {@link #write} wrote. */
  public static FileFacts read(String json) {
    return new FactsParser(json).facts();
  }
}
