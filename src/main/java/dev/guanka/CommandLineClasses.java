package dev.guanka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the classes of the command line inside the jar of the service, since Boot's launcher takes
 * most of a second to open everything else first.
 */
final class CommandLineClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String OURS = "BOOT-INF/classes/";
  private static final String LIBRARIES = "META-INF/command-line/";

  private final Path path;
  private final ZipFile jar;

  CommandLineClasses(Path path) throws IOException {
    super(ClassLoader.getPlatformClassLoader());
    this.path = path;
    this.jar = new ZipFile(path.toFile());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ZipEntry entry = entry(name.replace('.', '/') + ".class");
    if (entry == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = read(entry);
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  protected URL findResource(String name) {
    ZipEntry entry = entry(name);
    try {
      return entry == null ? null : new URL("jar:" + path.toUri() + "!/" + entry.getName());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    ZipEntry entry = entry(name);
    try {
      return entry == null ? super.getResourceAsStream(name) : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZipEntry entry(String name) {
    ZipEntry ours = jar.getEntry(OURS + name);
    return ours == null ? jar.getEntry(LIBRARIES + name) : ours;
  }

  private byte[] read(ZipEntry entry) {
    try (InputStream content = jar.getInputStream(entry)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
