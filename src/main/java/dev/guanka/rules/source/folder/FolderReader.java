package dev.guanka.rules.source.folder;

import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.BadPackage;
import dev.guanka.rules.source.Junk;
import dev.guanka.rules.source.NameRules;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.Probed;
import dev.guanka.rules.source.Refusal;
import dev.guanka.rules.source.SourceNotes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a folder as it stands on disk. What could not be read is noted, not refused: people check a
 * tree that they are working in.
 */
public final class FolderReader extends SimpleFileVisitor<Path> {

  private final Path root;
  private final PackageLimits limits;
  private final List<ScanNote> notes;
  private final NameRules rules;
  private final List<Probed> files = new ArrayList<>();
  private final FolderContent content;
  private long unpacked;

  private FolderReader(Path root, PackageLimits limits, List<ScanNote> notes) {
    this.root = root;
    this.limits = limits;
    this.notes = notes;
    this.rules = new NameRules(limits);
    this.content = new FolderContent(limits.entryBytes());
  }

  /**
   * @param notes takes what was left out
   * @return the files, unordered
   */
  public static List<Probed> read(Path root, PackageLimits limits, List<ScanNote> notes)
      throws IOException {
    FolderReader reader = new FolderReader(root, limits, notes);
    Files.walkFileTree(root, reader);
    return reader.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String path = relative(folder);
    if (!path.isEmpty() && Junk.isIgnored(path)) {
      notes.add(Junk.note(path));
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    if (Junk.isIgnored(path)) {
      notes.add(Junk.note(path));
    } else if (attributes.isSymbolicLink()) {
      notes.add(SourceNotes.notScanned(path, "符号链接", "a symbolic link"));
    } else if (!attributes.isRegularFile()) {
      notes.add(SourceNotes.notScanned(path, "不是普通文件", "not a plain file"));
    } else if (attributes.size() > limits.entryBytes()) {
      notes.add(SourceNotes.notScanned(path, "文件过大", "the file is too large"));
    } else if (hasSafeName(path)) {
      take(file, path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    notes.add(SourceNotes.notScanned(relative(file), "无法读取", "it cannot be read"));
    return FileVisitResult.CONTINUE;
  }

  private boolean hasSafeName(String path) {
    try {
      rules.check(path);
      return true;
    } catch (BadPackage e) {
      String zh = "文件名不能用于小程序包(" + e.code() + ")";
      String en = "a package cannot hold this name (" + e.code() + ")";
      notes.add(SourceNotes.notScanned(e.entry(), zh, en));
      return false;
    }
  }

  private void take(Path file, String path) {
    if (files.size() >= limits.entries()) {
      throw Refusal.TOO_MANY_FILES.whole(limits.entries());
    }
    try {
      Probed probed = content.probe(file, path);
      unpacked += probed.file().size();
      files.add(probed);
    } catch (IOException e) {
      notes.add(SourceNotes.notScanned(path, "无法读取", "it cannot be read"));
    }
    if (unpacked > limits.unpackedBytes()) {
      throw Refusal.UNPACKED_TOO_LARGE.whole(limits.unpackedBytes());
    }
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
  }
}
