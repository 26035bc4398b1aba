package dev.guanka.rules.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pack as its author keeps it, one YAML file a concern: {@code pack.yaml} is the root, any other
 * {@code name.yaml} becomes the root's field {@code name}, {@code signals/name.yaml} the field
 * {@code signals.name}.
 */
final class PackFolder {

  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path folder;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<String, Place> places = new HashMap<>();
  private final List<PackProblem> problems = new ArrayList<>();

  private record Place(String file, int line, int prefix) {}

  private PackFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads every file; throws with all that cannot be read. */
  static PackFolder read(Path folder) throws IOException {
    PackFolder pack = new PackFolder(folder);
    if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
      throw new BadRulePack(List.of(noPack()));
    }
    pack.readAll();
    if (!pack.problems.isEmpty()) {
      throw new BadRulePack(pack.problems);
    }
    return pack;
  }

  ObjectNode tree() {
    return tree;
  }

  /** Makes a problem of a pointer into the whole tree; the nearest known place above it counts. */
  PackProblem problem(String pointer, Text message) {
    String known = pointer;
    while (!places.containsKey(known) && !known.isEmpty()) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    Place place = places.getOrDefault(known, new Place("pack.yaml", 0, 0));
    String inside = pointer.substring(Math.min(place.prefix, pointer.length()));
    return new PackProblem(place.file, place.line, inside, message);
  }

  private void readAll() throws IOException {
    JsonNode root = readFile("pack.yaml", "");
    if (root instanceof ObjectNode fields) {
      tree.setAll(fields);
    }
    for (String file : yamlFiles(folder)) {
      if (!file.equals("pack.yaml")) {
        tree.set(stem(file), readFile(file, "/" + stem(file)));
      }
    }
    readSignals();
  }

  private void readSignals() throws IOException {
    ObjectNode signals = tree.putObject("signals");
    for (String file : yamlFiles(folder.resolve("signals"))) {
      signals.set(stem(file), readFile("signals/" + file, "/signals/" + stem(file)));
    }
  }

  private JsonNode readFile(String file, String prefix) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file));
        JsonParser parser = YAML.createParser(in)) {
      JsonNode content =
          JsonTree.read(
              parser,
              prefix,
              (pointer, line) -> places.put(pointer, new Place(file, line, prefix.length())));
      return content.isMissingNode() ? JsonNodeFactory.instance.nullNode() : content;
    } catch (JsonProcessingException unreadable) {
      problems.add(unreadable(file, unreadable));
      return JsonNodeFactory.instance.nullNode();
    }
  }

  private static PackProblem unreadable(String file, JsonProcessingException why) {
    int line = why.getLocation() == null ? 0 : why.getLocation().getLineNr();
    String reason = why.getOriginalMessage().lines().findFirst().orElse("");
    return new PackProblem(
        file, line, "", new Text("不是可读的 YAML:" + reason, "not readable YAML: " + reason));
  }

  private static PackProblem noPack() {
    return new PackProblem(
        "pack.yaml",
        0,
        "",
        new Text(
            "文件夹里没有 pack.yaml，请指向规则包的文件夹", "no pack.yaml here; name the folder of a rule pack"));
  }

  private static List<String> yamlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static String stem(String file) {
    return file.substring(0, file.length() - ".yaml".length());
  }
}
