package dev.guanka.intake.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.guanka.intake.Named;
import dev.guanka.intake.upload.SpoolFolder;
import dev.guanka.process.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads Camunda's start request as it arrives: the package goes to a file, so that its bytes never
 * lie in memory whole and never become a process variable.
 */
final class StartReader {

  private static final int LONGEST_TEXT = 256 * 1024;
  private static final Set<String> OPTIONS =
      Set.of("startInstructions", "skipCustomListeners", "skipIoMappings", "caseInstanceId");
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(16)
                  .build())
          .build();

  private final JsonParser json;
  private final PackageVariable packed;
  private String declaration;
  private String businessKey;

  private StartReader(JsonParser json, SpoolFolder folder) {
    this.json = json;
    this.packed = new PackageVariable(folder);
  }

  /**
   * Reads the whole request.
   *
   * @throws Refusal naming the field or variable that cannot be used
   */
  static StartRequest read(InputStream body, SpoolFolder folder) throws IOException {
    try (JsonParser json = FACTORY.createParser(body)) {
      StartReader reader = new StartReader(json, folder);
      boolean whole = false;
      try {
        StartRequest request = reader.request();
        whole = true;
        return request;
      } catch (JsonProcessingException broken) {
        throw StartProblem.badJson(json);
      } finally {
        if (!whole) {
          reader.packed.discard();
        }
      }
    }
  }

  private StartRequest request() throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, "");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      field(json.currentName());
    }
    if (json.nextToken() != null) {
      throw StartProblem.badJson(json);
    }
    if (declaration == null) {
      throw StartProblem.missing("declaration");
    }
    packed.require();
    return new StartRequest(declaration, packed.file(), packed.sha256(), businessKey);
  }

  private void field(String name) throws IOException {
    JsonToken value = json.nextToken();
    if (name.equals("variables")) {
      variables(value);
    } else if (name.equals("businessKey")) {
      businessKey = textOrNull(value, "/businessKey");
    } else if (name.equals("withVariablesInReturn")) {
      json.skipChildren();
    } else if (OPTIONS.contains(name)) {
      requireUnset(name, value);
    } else {
      throw StartProblem.unknownField(Named.shown(name));
    }
  }

  /** Clients that send every option, unset, are as good as those that send none. */
  private void requireUnset(String name, JsonToken value) throws IOException {
    boolean empty = value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.END_ARRAY;
    if (!empty && value != JsonToken.VALUE_NULL && value != JsonToken.VALUE_FALSE) {
      throw StartProblem.optionRefused(name);
    }
  }

  private void variables(JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    require(value == JsonToken.START_OBJECT, "/variables");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(json.nextToken() == JsonToken.START_OBJECT, "/variables/" + Named.shown(name));
      switch (name) {
        case "declaration" -> declaration();
        case "package" -> packed.read(json);
        default -> throw StartProblem.unknownVariable(Named.shown(name));
      }
    }
  }

  private void declaration() throws IOException {
    String pointer = "/variables/declaration";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("value")) {
        declaration = textOrNull(value, pointer + "/value");
      } else if (name.equals("type")) {
        String type = textOrNull(value, pointer + "/type");
        require(type == null || type.equalsIgnoreCase("String"), pointer + "/type");
      } else {
        json.skipChildren();
      }
    }
  }

  private String textOrNull(JsonToken value, String pointer) throws IOException {
    require(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL, pointer);
    return value == JsonToken.VALUE_NULL ? null : json.getText();
  }

  static void require(boolean usable, String pointer) {
    if (!usable) {
      throw StartProblem.unusable(pointer);
    }
  }
}
