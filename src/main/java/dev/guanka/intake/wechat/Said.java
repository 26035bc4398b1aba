package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.Errcode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts answers together: errcode first, then names and values in turn. */
final class Said {

  private Said() {}

  static Map<String, Object> ok(Object... namesAndValues) {
    Map<String, Object> said = refused(Errcode.OK, Errcode.OK.message());
    said.putAll(of(namesAndValues));
    return said;
  }

  static Map<String, Object> refused(Errcode errcode, String message) {
    return of("errcode", errcode.number(), "errmsg", message);
  }

  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      said.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return said;
  }
}
