package dev.guanka.process;

import dev.guanka.store.CategoryGrants.Grant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A grant as events tell it: on what it rests, until when, on what condition. */
final class GrantTold {

  private GrantTold() {}

  static Map<String, Object> of(Grant grant) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("grantId", grant.id());
    told.put("basis", grant.basis());
    if (grant.expiresAt() != null) {
      told.put("expiresAt", grant.expiresAt());
    }
    if (grant.reason() != null) {
      told.put("reason", grant.reason());
    }
    if (grant.condition() != null) {
      told.put("condition", RawJson.of(grant.condition()));
    }
    return told;
  }
}
