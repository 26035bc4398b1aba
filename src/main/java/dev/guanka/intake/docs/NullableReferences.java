package dev.guanka.intake.docs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * Says "this or null" of a named schema so that a validator takes both; a bare type takes neither.
 */
final class NullableReferences {

  private NullableReferences() {}

  static void mend(Schema<?> schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null) {
      properties.replaceAll((name, property) -> either(property));
    }
  }

  private static Schema<?> either(Schema<?> property) {
    if (property.get$ref() == null
        || property.getTypes() == null
        || !property.getTypes().contains("null")) {
      return property;
    }
    Schema<?> named = new Schema<>().$ref(property.get$ref());
    Schema<?> nothing = new Schema<>();
    nothing.addType("null");
    return new Schema<>().description(property.getDescription()).anyOf(List.of(named, nothing));
  }
}
