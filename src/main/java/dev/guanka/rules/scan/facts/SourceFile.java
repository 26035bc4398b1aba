package dev.guanka.rules.scan.facts;

/** Opens a source file for readers that need its text and not its facts. */
public final class SourceFile {

  private SourceFile() {}

  /** The characters, or null where the bytes are no text. */
  public static char[] decode(byte[] bytes) {
    return Decoding.decode(bytes);
  }

  /** The script of a component, or the whole text, without what other build targets get. */
  public static char[] forThisPlatform(String path, char[] text) {
    char[] shipped = TargetBlocks.blank(text);
    return FileKind.of(path) == FileKind.COMPONENT
        ? new ComponentBlocks(shipped).script()
        : shipped;
  }
}
