package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.manifest.Manifest.Plugin;
import dev.guanka.rules.source.manifest.Manifest.SubPackage;
import dev.guanka.rules.source.manifest.Manifest.Tab;
import dev.guanka.rules.source.manifest.ManifestPlace.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of one manifest, each for itself: a wrong type costs that field, not the rest.
 */
final class ManifestFields {

  private static final List<String> SUBPACKAGES = List.of("subPackages", "subpackages");

  private final ManifestPlace place;
  private final JsonNode json;
  private final ManifestNotes notes;
  private final Map<String, Plugin> plugins = new LinkedHashMap<>();

  ManifestFields(ManifestPlace place, JsonNode json, ManifestNotes notes) {
    this.place = place;
    this.json = json;
    this.notes = notes;
  }

  Manifest manifest(Collection<PackageFile> files) {
    List<String> pages = json.isObject() ? mainPages() : List.of();
    List<SubPackage> subPackages = new ArrayList<>();
    SUBPACKAGES.forEach(field -> subPackages(field, subPackages));
    plugins(json, "plugins");
    Manifest manifest =
        new Manifest(
            place, pages, List.copyOf(subPackages), components(), plugins, tabs(), List.of());
    if (place.kind() == Kind.APP_JSON) {
      new ManifestPages(manifest, files).missing().forEach(this::missing);
    }
    return new Manifest(
        place,
        pages,
        manifest.subPackages(),
        manifest.usingComponents(),
        plugins,
        manifest.tabBar(),
        notes.list());
  }

  private void missing(String page) {
    notes.value(
        "MANIFEST_PAGE_MISSING", "pages", page, "包内没有这个页面的文件", "the package holds no file of it");
  }

  private List<String> mainPages() {
    JsonNode pages = json.path("pages");
    if (pages.isMissingNode() && place.kind() == Kind.GAME_JSON) {
      return List.of();
    }
    if (!pages.isArray()) {
      notes.type("MANIFEST_PAGES_TYPE", "pages", "页面路径的数组", "an array of page paths", true);
      return List.of();
    }
    return new PagePaths(notes, "pages").read(pages);
  }

  private void subPackages(String field, List<SubPackage> found) {
    JsonNode list = json.path(field);
    if (list.isMissingNode()) {
      return;
    }
    if (!list.isArray()) {
      notes.type("MANIFEST_SUBPACKAGES_TYPE", field, "数组", "an array", true);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      subPackage(list.get(i), field + "/" + i, found);
    }
  }

  private void subPackage(JsonNode node, String field, List<SubPackage> found) {
    JsonNode root = node.path("root");
    String folder = root.isTextual() ? PagePaths.relative(root.asText()) : null;
    if (folder == null || folder.isEmpty()) {
      notes.type(
          "MANIFEST_SUBPACKAGE_ROOT", field + "/root", "包内的文件夹", "a folder of the package", true);
      return;
    }
    SUBPACKAGES.stream().filter(node::has).forEach(nested -> nested(field + "/" + nested));
    plugins(node, field + "/plugins");
    List<String> pages = List.of();
    if (node.path("pages").isArray()) {
      pages = new PagePaths(notes, field + "/pages").read(node.path("pages"));
    } else if (place.kind() != Kind.APP_CONFIG_JSON && place.kind() != Kind.GAME_JSON) {
      notes.type(
          "MANIFEST_PAGES_TYPE", field + "/pages", "页面路径的数组", "an array of page paths", true);
    }
    String slashed = folder.endsWith("/") ? folder : folder + "/";
    found.add(new SubPackage(slashed, pages, node.path("independent").asBoolean(false)));
  }

  private void nested(String field) {
    notes.type(
        "MANIFEST_SUBPACKAGE_NESTED",
        field,
        "顶层字段(分包不能嵌套)",
        "at the top: subpackages do not nest",
        false);
  }

  private Map<String, String> components() {
    Map<String, String> components = new LinkedHashMap<>();
    JsonNode node = json.path("usingComponents");
    if (!node.isMissingNode() && !node.isObject()) {
      notes.type("MANIFEST_COMPONENTS_TYPE", "usingComponents", "对象", "an object", false);
    }
    node.fields().forEachRemaining(field -> component(field, components));
    return components;
  }

  private void component(Map.Entry<String, JsonNode> field, Map<String, String> components) {
    if (field.getValue().isTextual()) {
      components.put(field.getKey(), field.getValue().asText());
    } else {
      String name = "usingComponents/" + field.getKey();
      notes.type("MANIFEST_COMPONENTS_TYPE", name, "组件路径", "a component's path", false);
    }
  }

  private void plugins(JsonNode owner, String name) {
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
    plugins.put(field.getKey(), new Plugin(provider, plugin.path("version").asText("")));
  }

  private List<Tab> tabs() {
    JsonNode bar = json.path("tabBar");
    JsonNode list = bar.path("list");
    if (!bar.isMissingNode() && !list.isArray()) {
      notes.type("MANIFEST_TABBAR_TYPE", "tabBar/list", "数组", "an array", false);
      return List.of();
    }
    List<Tab> tabs = new ArrayList<>();
    for (JsonNode tab : list) {
      tabs.add(new Tab(tab.path("pagePath").asText(""), tab.path("text").asText("")));
    }
    return tabs;
  }
}
