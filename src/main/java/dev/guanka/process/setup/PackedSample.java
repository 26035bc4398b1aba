package dev.guanka.process.setup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/** One of the samples that ship inside the program, in a folder until it is closed. */
record PackedSample(Path program, byte[] declaration) implements Closeable {

  static PackedSample unpack(String name) throws IOException {
    String base = "samples/" + name + "/";
    Path folder = Files.createTempDirectory("guanka-sample-");
    PackedSample sample =
        new PackedSample(
            folder, new ClassPathResource(base + "declaration.json").getContentAsByteArray());
    String inside = "/" + base + "program/";
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:" + base + "program/**")) {
      sample.copy(file, inside);
    }
    return sample;
  }

  private void copy(Resource file, String inside) throws IOException {
    String address = StringUtils.uriDecode(file.getURL().toString(), StandardCharsets.UTF_8);
    String path = address.substring(address.lastIndexOf(inside) + inside.length());
    if (!path.isEmpty() && !path.endsWith("/") && file.isReadable()) {
      Path target = program.resolve(path);
      Files.createDirectories(target.getParent());
      try (InputStream content = file.getInputStream()) {
        Files.copy(content, target);
      }
    }
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(program);
  }
}
