package dev.guanka.intake.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guanka.testing.Answer;
import java.util.ArrayList;
import java.util.List;

/** Holds answers against the published document: what it does not name may not be there. */
final class PublishedSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode api;
  private final JsonNode closed;

  PublishedSchemas(JsonNode api) {
    this.api = api;
    this.closed = api.at("/components/schemas").deepCopy();
    closed.forEach(PublishedSchemas::close);
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** What the answer has otherwise than the document says of this call, in words. */
  List<String> against(String method, String path, Answer answer) {
    JsonNode content =
        api.path("paths")
            .path(path)
            .path(method)
            .path("responses")
            .path(String.valueOf(answer.status()))
            .path("content");
    String type = answer.header("Content-Type").split(";")[0];
    if (!content.has(type)) {
      return List.of(answer.status() + " " + type + " is not described for " + method + " " + path);
    }
    return errors(content.path(type).path("schema"), answer.json());
  }

  private List<String> errors(JsonNode schema, JsonNode body) {
    ObjectNode root = JSON.createObjectNode();
    root.setAll((ObjectNode) schema);
    root.putObject("components").set("schemas", closed);
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    return compiled.validate(body).stream().map(Error::toString).toList();
  }

  /** References that lead nowhere. */
  List<String> dangling() {
    List<String> dangling = new ArrayList<>();
    api.findValues("$ref")
        .forEach(
            ref -> {
              if (api.at(ref.asText().substring(1)).isMissingNode()) {
                dangling.add(ref.asText());
              }
            });
    return dangling;
  }
}
