package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.script.Objects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the program lies in the package: its manifest, its cloud functions, what is not shipped.
 *
 * @param cloudRoots folders whose folders are cloud functions
 */
record Layout(Manifest manifest, List<String> cloudRoots, PackOptions ignored) {

  private static final List<String> MANIFESTS =
      List.of(
          "app-config.json",
          "app.json",
          "app.config.ts",
          "app.config.js",
          "pages.json",
          "app.wpy",
          "app.mpx",
          "app.tsx",
          "app.jsx",
          "app.ts",
          "app.js",
          "main.js");
  private static final int MOST_MANIFESTS = 20;
  private static final Set<String> CLOUD_FOLDERS =
      Set.of("cloudfunctions", "cloud-functions", "cloudFunctions", "cloudfunction", "functions");

  /** Whether a file belongs to a cloud function, which runs as a whole. */
  boolean cloud(String file) {
    for (String root : cloudRoots) {
      if (file.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file is the script of the app, whose functions pages call by its instance. */
  boolean app(String file) {
    return file.equals(manifest.root() + "app.js") || file.equals(manifest.root() + "app.ts");
  }

  /** Whether the project's settings keep a file out of what is shipped. */
  boolean ignores(String file) {
    return file.startsWith(manifest.root()) && ignored.ignores(inside(file));
  }

  /** The path of a file in the mini program, whatever folder of the package that lies in. */
  String inside(String file) {
    String root = manifest.root();
    return file.startsWith(root) ? file.substring(root.length()) : file;
  }

  static Layout of(Sources sources) {
    String project = project(sources);
    String miniprogramRoot = null;
    PackOptions ignored = PackOptions.NONE;
    List<String> cloudRoots = new ArrayList<>();
    if (project != null) {
      Objects config = Objects.of(sources.text(project));
      int top = config.first();
      miniprogramRoot = config.string(top, "miniprogramRoot");
      String cloud = config.string(top, "cloudfunctionRoot");
      if (cloud != null && !cloud.isBlank()) {
        cloudRoots.add(Paths.asFolder(Paths.folder(project) + cloud));
      }
      ignored = PackOptions.read(config, top);
    }
    if (cloudRoots.isEmpty()) {
      cloudRoots.addAll(conventionalCloudRoots(sources));
    }
    String declared =
        project == null || miniprogramRoot == null
            ? null
            : Paths.asFolder(Paths.folder(project) + miniprogramRoot);
    return new Layout(manifest(sources, declared), cloudRoots, ignored);
  }

  private static String project(Sources sources) {
    return configurations(sources)
        .filter(path -> Paths.name(path).equals("project.config.json"))
        .min(Comparator.comparingInt(Layout::depth))
        .orElse(null);
  }

  /** Files of the package that may say how it is laid out; a module of a bundle never does. */
  private static Stream<String> configurations(Sources sources) {
    return sources.paths().stream()
        .filter(path -> sources.file(path).equals(path) && !Shipping.never(path));
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** The program's manifest; where the declared root is yet to be built, that of its sources. */
  private static Manifest manifest(Sources sources, String declared) {
    List<String> found =
        new ArrayList<>(
            configurations(sources)
                .filter(path -> MANIFESTS.contains(Paths.name(path)) && depth(path) <= 6)
                .toList());
    Set<String> all = new HashSet<>(found);
    boolean built =
        declared != null && found.stream().noneMatch(f -> Paths.folder(f).equals(declared));
    found.sort(
        Comparator.comparing((String path) -> !Paths.folder(path).equals(declared))
            .thenComparing(path -> built && !Paths.folder(path).endsWith("src/"))
            .thenComparing(path -> Paths.folder(path).contains("unpackage/"))
            .thenComparing(path -> all.contains(Paths.folder(path) + "src/pages.json"))
            .thenComparingInt(Layout::depth)
            .thenComparing(path -> uniApp(path, all, sources))
            .thenComparingInt(path -> MANIFESTS.indexOf(Paths.name(path))));
    Manifest first = Manifest.NONE;
    for (String path : found.subList(0, Math.min(MOST_MANIFESTS, found.size()))) {
      Manifest manifest = ManifestReader.read(path, file -> shipped(sources, file));
      if (manifest != null && there(manifest, sources)) {
        return manifest;
      }
      first = first == Manifest.NONE && manifest != null ? manifest : first;
    }
    return first;
  }

  private static char[] shipped(Sources sources, String file) {
    return sources.has(file) ? sources.shippedText(file) : new char[0];
  }

  /** Whether the sources of uni-app, which make this manifest anew, lie beside it. */
  private static boolean uniApp(String manifest, Set<String> found, Sources sources) {
    String folder = Paths.folder(manifest);
    return Paths.name(manifest).equals("app.json")
        && found.contains(folder + "pages.json")
        && sources.has(folder + "App.vue");
  }

  /** Whether most pages that a manifest registers are there; those of a left-over one are not. */
  private static boolean there(Manifest manifest, Sources sources) {
    Resolver resolver = new Resolver(sources, manifest.root());
    long missing =
        manifest.pages().stream()
            .filter(page -> resolver.component(manifest.root() + page.route()).isEmpty())
            .count();
    return missing * 2 <= manifest.pages().size();
  }

  static List<String> conventionalCloudRoots(Sources sources) {
    List<String> roots = new ArrayList<>();
    for (String path : sources.paths()) {
      int at = 0;
      for (String segment : path.split("/")) {
        at += segment.length() + 1;
        if (CLOUD_FOLDERS.contains(segment) && at < path.length()) {
          String root = path.substring(0, at);
          if (!roots.contains(root) && !Shipping.never(root)) {
            roots.add(root);
          }
          break;
        }
      }
    }
    return roots;
  }
}
