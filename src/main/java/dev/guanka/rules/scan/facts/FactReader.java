package dev.guanka.rules.scan.facts;

import dev.guanka.rules.scan.markup.MarkupReader;
import dev.guanka.rules.scan.script.ConfigReader;
import dev.guanka.rules.scan.script.ScriptReader;
import dev.guanka.rules.scan.signal.Lookup;
import dev.guanka.rules.scan.text.SourceText;

/**
 * Says what one file's bytes mean: no path, no clock, no neighbour, so that it can be kept. A fault
 * of the reader itself is told as trouble with the file, which a person then looks at.
 */
public final class FactReader {

  /** Goes up whenever the same text means something else or facts take another form. */
  public static final int VERSION = 11;

  private final Lookup lookup;

  public FactReader(Lookup lookup) {
    this.lookup = lookup;
  }

  public FileFacts read(byte[] bytes, FileKind kind) {
    if (kind == FileKind.OTHER) {
      return FileFacts.EMPTY;
    }
    char[] text = Decoding.decode(bytes);
    if (text == null) {
      return FileFacts.trouble("ENCODING");
    }
    return read(text, kind);
  }

  /** What a text means, as {@link #read(byte[], FileKind)}. */
  public FileFacts read(char[] text, FileKind kind) {
    try {
      return facts(text, kind);
    } catch (RuntimeException | StackOverflowError ourFault) {
      return FileFacts.trouble("READER_FAILED");
    }
  }

  private FileFacts facts(char[] text, FileKind kind) {
    Collector out = new Collector(lookup, new SourceText(text));
    char[] source = TargetBlocks.blank(text);
    switch (kind) {
      case SCRIPT -> ScriptReader.read(source, true, out);
      case TYPED_SCRIPT -> ScriptReader.read(source, false, out);
      case MARKUP -> MarkupReader.read(source, out);
      case JSON -> ConfigReader.read(source, out);
      case MESSAGES -> ScriptReader.readMessages(source, out);
      case COMPONENT -> component(source, out);
      case OTHER -> {}
    }
    return out.facts();
  }

  private static void component(char[] source, Collector out) {
    ComponentBlocks blocks = new ComponentBlocks(source);
    ScriptReader.read(blocks.script(), false, out);
    MarkupReader.read(blocks.markup(), out);
  }
}
