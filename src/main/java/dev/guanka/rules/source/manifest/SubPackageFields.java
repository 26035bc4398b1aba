package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.source.manifest.Manifest.SubPackage;
import dev.guanka.rules.source.manifest.ManifestPlace.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the subpackages of a manifest under both spellings that the runtime knows. */
final class SubPackageFields {

  private static final List<String> SPELLINGS = List.of("subPackages", "subpackages");

  private final Kind kind;
  private final ManifestNotes notes;
  private final PluginFields plugins;
  private final List<SubPackage> found = new ArrayList<>();

  SubPackageFields(Kind kind, ManifestNotes notes, PluginFields plugins) {
    this.kind = kind;
    this.notes = notes;
    this.plugins = plugins;
  }

  List<SubPackage> read(JsonNode json) {
    SPELLINGS.stream().filter(json::has).forEach(field -> list(json.path(field), field));
    return List.copyOf(found);
  }

  private void list(JsonNode list, String field) {
    if (!list.isArray()) {
      notes.type("MANIFEST_SUBPACKAGES_TYPE", field, "数组", "an array", true);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      subPackage(list.get(i), field + "/" + i);
    }
  }

  private void subPackage(JsonNode node, String field) {
    String root = root(node.path("root"));
    if (root == null) {
      notes.type(
          "MANIFEST_SUBPACKAGE_ROOT", field + "/root", "包内的文件夹", "a folder of the package", true);
      return;
    }
    SPELLINGS.stream().filter(node::has).forEach(nested -> nested(field + "/" + nested));
    plugins.read(node, field + "/plugins");
    List<String> pages = pages(node.path("pages"), field + "/pages");
    found.add(new SubPackage(root, pages, node.path("independent").asBoolean(false)));
  }

  private static String root(JsonNode root) {
    String folder = root.isTextual() ? PagePaths.relative(root.asText()) : null;
    if (folder == null || folder.isEmpty()) {
      return null;
    }
    return folder.endsWith("/") ? folder : folder + "/";
  }

  private List<String> pages(JsonNode pages, String field) {
    if (pages.isArray()) {
      return new PagePaths(notes, field).read(pages);
    }
    if (kind != Kind.APP_CONFIG_JSON && kind != Kind.GAME_JSON) {
      notes.type("MANIFEST_PAGES_TYPE", field, "页面路径的数组", "an array of page paths", true);
    }
    return List.of();
  }

  private void nested(String field) {
    String zh = "放在顶层(分包不能嵌套)";
    notes.type(
        "MANIFEST_SUBPACKAGE_NESTED", field, zh, "at the top: subpackages do not nest", false);
  }
}
