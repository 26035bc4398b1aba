package dev.guanka.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The processes, tables and forms that this version of the service brings along. */
@Component
class ShippedModels {

  private final String folder;
  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  ShippedModels(@Value("${guanka.models:classpath:bpmn}") String folder) {
    this.folder = folder;
  }

  List<ShippedModel> all() {
    return Stream.of("/*.dmn", "/*.bpmn")
        .flatMap(pattern -> files(pattern).stream())
        .map(ShippedModel::read)
        .toList();
  }

  List<ShippedFile> forms() {
    return files("/forms/**/*.*");
  }

  private List<ShippedFile> files(String pattern) {
    try {
      return Arrays.stream(resources.getResources(folder + pattern))
          .filter(Resource::isReadable)
          .map(this::file)
          .sorted((one, other) -> one.name().compareTo(other.name()))
          .toList();
    } catch (IOException absent) {
      return List.of();
    }
  }

  private ShippedFile file(Resource resource) {
    try {
      return new ShippedFile(name(resource), resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path below the folder, such as {@code forms/review.html}. */
  private String name(Resource resource) throws IOException {
    var path = resource.getURL().getPath();
    var root = "/" + folder.substring(folder.indexOf(':') + 1) + "/";
    return path.substring(path.lastIndexOf(root) + root.length());
  }
}
