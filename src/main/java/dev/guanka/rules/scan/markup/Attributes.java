package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.Place;
import java.util.Set;

/** What the attributes of a template mean for its texts. */
final class Attributes {

  private static final Set<String> NO_TEXT =
      Set.of(
          "class",
          "style",
          "src",
          "id",
          "key",
          "ref",
          "is",
          "mode",
          "type",
          "name",
          "url",
          "data",
          "wx:key",
          "wx:for",
          "wx:for-item",
          "wx:for-index",
          "v-for",
          "v-model",
          "slot");

  private Attributes() {}

  /** Where the text of an attribute stands, or null where it shows none. */
  static Place place(String name) {
    String plain = name.startsWith(":") ? name.substring(1) : name;
    if (NO_TEXT.contains(plain)
        || plain.startsWith("@")
        || plain.startsWith("bind")
        || plain.startsWith("catch")
        || plain.endsWith("class")
        || plain.endsWith("-style")) {
      return null;
    }
    return switch (plain) {
      case "placeholder" -> Place.PLACEHOLDER;
      case "title" -> Place.TITLE;
      default -> Place.TEXT;
    };
  }

  static boolean bound(String name) {
    return name.startsWith(":") || name.startsWith("v-") || name.startsWith("@");
  }

  static boolean clickable(String name) {
    return name.startsWith("@click")
        || name.startsWith("@tap")
        || name.startsWith("bindtap")
        || name.startsWith("bind:tap")
        || name.startsWith("catchtap")
        || name.startsWith("catch:tap");
  }

  static boolean includes(String tag) {
    return tag.equals("import") || tag.equals("include") || tag.equals("wxs");
  }

  static boolean neverShown(String name, String value) {
    return switch (name) {
      case "wx:if", "v-if", "v-show", "a:if" ->
          value.equals("{{false}}") || value.equals("false") || value.equals("{{ false }}");
      default -> false;
    };
  }
}
