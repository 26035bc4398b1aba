package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.manifest.ManifestPlace.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for the manifest where projects have it: what {@code project.config.json} names first, for
 * that is what the developer tools upload; then the root; then the entries of framework sources.
 */
public final class ManifestSearch {

  private static final int DEEPEST = 3;
  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST_JSON = 64;
  private static final List<String> CODE = List.of(".ts", ".js", ".tsx", ".jsx");

  private final TreeMap<String, PackageFile> files = new TreeMap<>();

  public ManifestSearch(Collection<PackageFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
  }

  /** The manifest at one of the known places. */
  public Optional<ManifestPlace> find() throws IOException {
    Optional<ManifestPlace> built = built(configuredRoot()).or(() -> built(""));
    if (built.isPresent() && registersPages(built.get())) {
      return built;
    }
    return built("src/").or(() -> source("src/")).or(() -> source("")).or(() -> built);
  }

  /** The manifest at a known place or, for whole repositories, in a folder not far below. */
  public Optional<ManifestPlace> findAnywhere() throws IOException {
    Optional<ManifestPlace> known = find();
    return known.isPresent() ? known : below();
  }

  /** Other tools have an app.json too; a broken one is still taken for ours. */
  private boolean registersPages(ManifestPlace place) throws IOException {
    if (place.kind() != Kind.APP_JSON) {
      return true;
    }
    JsonNode json = json(place.path());
    return !json.isObject() || json.has("pages") || json.has("subPackages");
  }

  private JsonNode json(String path) throws IOException {
    PackageFile file = files.get(path);
    if (file == null || file.size() > LARGEST) {
      return MissingNode.getInstance();
    }
    return LenientJson.read(ManifestText.of(path, file.bytes()).text(), DEEPEST_JSON);
  }

  private Optional<ManifestPlace> below() {
    return folders().stream()
        .map(folder -> built(folder).or(() -> source(folder)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** All folders down to the depth, the shallow ones first. */
  private List<String> folders() {
    TreeSet<String> folders = new TreeSet<>();
    for (String path : files.keySet()) {
      int end = path.indexOf('/');
      for (int depth = 1; depth <= DEEPEST && end >= 0; depth++) {
        folders.add(path.substring(0, end + 1));
        end = path.indexOf('/', end + 1);
      }
    }
    return folders.stream().sorted(Comparator.comparingLong(ManifestSearch::depth)).toList();
  }

  private static long depth(String folder) {
    return folder.chars().filter(c -> c == '/').count();
  }

  private Optional<ManifestPlace> built(String root) {
    return at(Kind.APP_JSON, root, "app.json")
        .or(() -> at(Kind.GAME_JSON, root, "game.json"))
        .or(() -> at(Kind.APP_CONFIG_JSON, root, "app-config.json"));
  }

  private Optional<ManifestPlace> source(String root) {
    return at(Kind.UNI_APP, root, "pages.json")
        .or(() -> code(root, "app.config"))
        .or(() -> at(Kind.SINGLE_FILE, root, "app.wpy"))
        .or(() -> at(Kind.SINGLE_FILE, root, "app.mpx"))
        .or(() -> isOldTaro(root) ? code(root, "app") : Optional.empty())
        .or(() -> at(Kind.UNI_APP, root, "manifest.json").filter(p -> has(root + "App.vue")))
        .or(() -> at(Kind.TARO, root, "main.js").filter(place -> isOldMpvue(root)));
  }

  private Optional<ManifestPlace> code(String root, String name) {
    return CODE.stream()
        .map(ending -> at(Kind.TARO, root, name + ending))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first editions of Taro keep the configuration in the app's own class under src. */
  private boolean isOldTaro(String root) {
    String parent = root.endsWith("src/") ? root.substring(0, root.length() - 4) : null;
    return parent != null
        && has(parent + "package.json")
        && (has(parent + "config/index.js") || has(parent + "project.config.json"));
  }

  /** The first editions of mpvue keep the configuration in the entry that starts the app. */
  private boolean isOldMpvue(String root) {
    String parent = root.endsWith("src/") ? root.substring(0, root.length() - 4) : null;
    return parent != null && has(parent + "project.config.json") && has(root + "App.vue");
  }

  private Optional<ManifestPlace> at(Kind kind, String root, String name) {
    return has(root + name)
        ? Optional.of(new ManifestPlace(kind, root, root + name))
        : Optional.empty();
  }

  private boolean has(String path) {
    return files.containsKey(path);
  }

  /** {@code miniprogramRoot} as a folder of the package. */
  private String configuredRoot() throws IOException {
    String root = json("project.config.json").path("miniprogramRoot").asText("");
    String plain = root.replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", "");
    return plain.isEmpty() || plain.equals(".") ? "" : plain + "/";
  }
}
