package dev.guanka.process;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON from a table that goes out as it is. */
record RawJson(@JsonValue @JsonRawValue String json) {

  static RawJson of(String json) {
    return new RawJson(json);
  }
}
