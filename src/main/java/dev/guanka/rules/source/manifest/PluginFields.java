package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.source.manifest.Manifest.Plugin;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the plugins of a manifest and of its subpackages. */
final class PluginFields {

  private final ManifestNotes notes;
  private final Map<String, Plugin> found = new LinkedHashMap<>();

  PluginFields(ManifestNotes notes) {
    this.notes = notes;
  }

  Map<String, Plugin> found() {
    return found;
  }

  void read(JsonNode owner, String name) {
    JsonNode node = owner.path("plugins");
    if (!node.isMissingNode() && !node.isObject()) {
      notes.type("MANIFEST_PLUGINS_TYPE", name, "对象", "an object", false);
    }
    node.fields().forEachRemaining(field -> plugin(field, name));
  }

  private void plugin(Map.Entry<String, JsonNode> field, String name) {
    JsonNode plugin = field.getValue();
    if (!plugin.path("provider").isTextual()) {
      String place = name + "/" + field.getKey();
      notes.type(
          "MANIFEST_PLUGINS_TYPE", place, "含 provider 的对象", "an object with a provider", false);
    }
    String provider = plugin.path("provider").asText("");
    found.put(field.getKey(), new Plugin(provider, plugin.path("version").asText("")));
  }
}
