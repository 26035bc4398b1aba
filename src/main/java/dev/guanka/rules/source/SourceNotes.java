package dev.guanka.rules.source;

import dev.guanka.rules.Text;
import dev.guanka.rules.scan.ScanNote;

/** The remarks about a package's files that a submitter or a reviewer should read. */
public final class SourceNotes {

  private SourceNotes() {}

  public static ScanNote nameEncodingGuessed(String path) {
    return note(
        "NAME_ENCODING_GUESSED",
        path,
        "文件名没有标明编码,按 GB18030 读取。建议用 UTF-8 重新打包。",
        "File names say nothing about their encoding and were read as GB18030. Better pack them in"
            + " UTF-8.");
  }

  static ScanNote nestedArchive(String path) {
    return note(
        "NESTED_ARCHIVE",
        path,
        "包内含有压缩文件，未打开，其内容未经检查。请删除；如程序需要其中的文件，请解压后放入包中。",
        "An archive inside the package; it was not opened and its content was not checked. Remove it,"
            + " or put in what the program needs of it, unpacked.");
  }

  static ScanNote xmlEntity(String path) {
    return note(
        "XML_ENTITY",
        path,
        "文件声明了 XML 实体。实体不会被展开,也不会被访问;请删除声明。",
        "The file declares XML entities. None is expanded or fetched; remove the declaration.");
  }

  static ScanNote giantImage(String path, ImageHeader image) {
    String pixels = image.width() + "×" + image.height();
    return note(
        "IMAGE_TOO_LARGE",
        path,
        "图片文件头声明的尺寸过大(" + pixels + " 像素),未解码。请换成实际需要的尺寸。",
        "The picture claims "
            + pixels
            + " pixels; it was not decoded. Use the size that is needed.");
  }

  static ScanNote secretOrJunk(String path) {
    return note(
        "SECRET_OR_JUNK",
        path,
        "这个文件不应随小程序提交（密钥、私有配置或版本库）。请删除；如含密钥，请更换密钥。",
        "This does not belong in a submission (a key, private settings or a repository). Remove it, and"
            + " replace any key in it.");
  }

  static ScanNote ignored(String path) {
    return note(
        "IGNORED",
        path,
        "系统或工具生成的内容,不随小程序发布,已忽略。",
        "Left by a system or a tool and not shipped: ignored.");
  }

  public static ScanNote notScanned(String path, String zhReason, String enReason) {
    return note(
        "NOT_SCANNED",
        ShownName.of(path),
        "未检查:" + zhReason + "。",
        "Not scanned: " + enReason + ".");
  }

  static ScanNote unwrapped(String folder) {
    return note(
        "WRAPPING_FOLDER",
        null,
        "包内只有一个外层文件夹“" + folder + "”,已去掉;路径从该文件夹内算起。",
        "One folder wraps the whole package (\"" + folder + "\"); paths are given from inside it.");
  }

  private static ScanNote note(String code, String path, String zh, String en) {
    return new ScanNote(code, path, 0, 0, new Text(zh, en), false);
  }
}
