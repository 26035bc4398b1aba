package dev.guanka.rules.source;

import dev.guanka.rules.Text;

/** Every reason for which a package is refused at the door, with what its owner should do. */
public enum Refusal {
  PACKAGE_NOT_FOUND(422, "找不到这个文件或文件夹。请检查路径。", "There is no such file or folder. Check the path."),
  NOT_ZIP(
      415,
      "这不是 zip 或 wxapkg 文件(按文件内容判断,与文件名和 Content-Type 无关)。请用 zip 打包后重新上传。",
      "This is neither a zip nor a wxapkg file, judged by its bytes, not by its name. Pack it as a zip"
          + " and upload it again."),
  AMBIGUOUS_TYPE(
      415,
      "这个文件同时是 zip 和另一种归档格式,无法确定以哪一种为准。请重新打包。",
      "This file is a zip and another kind of archive at once, so nobody can say which one counts."
          + " Pack it anew."),
  EMPTY_PACKAGE(
      422,
      "压缩包里没有任何文件。请把小程序代码打包后重新上传。",
      "The archive holds no file. Pack the mini program's code and upload it again."),
  UPLOAD_TOO_LARGE(
      413,
      "上传的文件超过 %s 字节的上限。请去掉不随小程序发布的文件(依赖、文档、视频)后重新打包。",
      "The upload is larger than %s bytes. Leave out what is not shipped (dependencies, documents,"
          + " videos) and pack it again."),
  UNPACKED_TOO_LARGE(
      422,
      "解压后总共超过 %s 字节。请去掉不随小程序发布的大文件后重新打包。",
      "Unpacked, the files exceed %s bytes together. Leave out large files that are not shipped and"
          + " pack it again."),
  ENTRY_TOO_LARGE(
      422,
      "有单个文件超过 %s 字节。请去掉或缩小它后重新打包。",
      "One file is larger than %s bytes. Leave it out or make it smaller, and pack it again."),
  RATIO_TOO_LARGE(
      422,
      "解压后的大小超过上传大小的 %s 倍,这是压缩炸弹的做法。请去掉内容大量重复的大文件后重新打包。",
      "Unpacked, it is more than %s times as large as the upload, as zip bombs are. Leave out large"
          + " files of repeated content and pack it again."),
  TOO_MANY_FILES(
      422,
      "包内条目超过 %s 个。请去掉 node_modules 等不随小程序发布的目录后重新打包。",
      "There are more than %s entries. Leave out folders that are not shipped, such as node_modules,"
          + " and pack it again."),
  PACKAGE_UNREADABLE(
      422,
      "这个包无法读取。请用系统自带的压缩工具重新打包。",
      "This package cannot be read. Pack it again with your system's own zip tool."),
  NO_MANIFEST(
      422,
      "没有找到小程序的入口配置:app.json、game.json、app-config.json,或 Taro、uni-app、WePY"
          + " 源码的入口文件。请从小程序项目的根目录打包。",
      "There is no manifest: no app.json, game.json or app-config.json, and no entry of a Taro, uni-app"
          + " or WePY source. Pack the mini program from its root folder."),
  ZIP_TRUNCATED(
      422,
      "zip 文件不完整,可能是上传中断。请检查文件后重新上传。",
      "The zip file is cut off; perhaps the upload broke. Check the file and upload it again."),
  ZIP_PREFIX(
      422,
      "zip 内容之前有多余的数据。请直接打包,不要与其他文件拼接。",
      "Other data stands before the zip. Pack it plainly, joined to no other file."),
  ZIP_TRAILING_DATA(
      422,
      "zip 结束记录之后还有数据,或有多个结束记录。请重新打包,不要与其他文件拼接。",
      "Data follows the zip's end record, or there is more than one. Pack it again, joined to no other"
          + " file."),
  ZIP_OVERLAP(
      422,
      "包内的条目共用同一段数据,这是压缩炸弹的做法。请重新打包。",
      "Entries share the same bytes, as zip bombs do. Pack it again."),
  ZIP_HEADER_MISMATCH(
      422,
      "zip 的目录与文件头不一致(%s)。请用系统自带的压缩工具重新打包。",
      "The zip's directory and its local headers contradict each other (%s). Pack it again with your"
          + " system's own zip tool."),
  ZIP_ENCRYPTED(
      422,
      "压缩包带密码。请不加密重新打包。",
      "The archive is protected by a password. Pack it again without one."),
  ZIP_METHOD(
      422,
      "使用了不支持的压缩方法(编号 %s)。请用普通 zip(Deflate 或仅存储)重新打包。",
      "It uses an unsupported compression method (number %s). Pack it as a plain zip (Deflate or"
          + " stored)."),
  ZIP_DUPLICATE_ENTRY(
      422,
      "有两个同名条目,无法确定以哪一个为准。请重新打包。",
      "Two entries have the same name, so nobody can say which one counts. Pack it again."),
  ZIP_CORRUPT(
      422, "条目的压缩数据已损坏。请重新打包。", "The compressed data of this entry is broken. Pack it again."),
  SIZE_MISMATCH(
      422, "条目的实际大小与声明的不符。请重新打包。", "The entry's real size is not the declared one. Pack it again."),
  CRC_MISMATCH(
      422,
      "条目的校验和(CRC)不符,文件可能已损坏。请重新打包并上传。",
      "The entry's checksum (CRC) is wrong; the file may be damaged. Pack and upload it again."),
  ENTRY_SPECIAL_FILE(
      422,
      "条目是符号链接、设备或管道,而不是普通文件。请换成真实文件后重新打包。",
      "The entry is a symbolic link, device or pipe, not a plain file. Replace it by the real file and"
          + " pack it again."),
  DIR_WITH_DATA(422, "文件夹条目带有数据。请重新打包。", "A folder entry carries data. Pack it again."),
  FILE_DIR_CLASH(
      422,
      "同一个名称既是文件又是文件夹。请改名后重新打包。",
      "One name is both a file and a folder. Rename one and pack it again."),
  NAME_COLLISION(
      422,
      "有名称只在大小写或 Unicode 写法上不同,在部分系统上会相互覆盖。请改名后重新打包。",
      "Names differ only in case or in Unicode form and overwrite each other on some systems. Rename"
          + " one and pack it again."),
  NAME_ENCODING(
      422,
      "文件名的编码无法识别(既不是 UTF-8,也不是 GB18030)。请改名或用 UTF-8 重新打包。",
      "A file name's encoding is not known (neither UTF-8 nor GB18030). Rename it or pack it again in"
          + " UTF-8."),
  NAME_CONTROL_CHAR(
      422,
      "文件名含控制字符或不可见的方向字符。请改名后重新打包。",
      "A file name holds a control character or an invisible direction mark. Rename it and pack it"
          + " again."),
  NAME_NOT_CANONICAL(
      422,
      "文件名不规范:为空、含“.”或空的路径段、以点或空格结尾,或是系统保留名(如 CON)。请改名后重新打包。",
      "A file name is not canonical: empty, with a \".\" or empty segment, ending in a dot or space, or"
          + " reserved by a system (such as CON). Rename it and pack it again."),
  NAME_TOO_LONG(
      422,
      "文件路径超过 %s 字节。请缩短后重新打包。",
      "A path is longer than %s bytes. Shorten it and pack it again."),
  PATH_TOO_DEEP(
      422,
      "文件路径超过 %s 层。请减少层级后重新打包。",
      "A path is deeper than %s levels. Flatten it and pack it again."),
  PATH_TRAVERSAL(
      422,
      "文件路径含“..”,指向包外。请重新打包。",
      "A path holds \"..\" and leads out of the package. Pack it again."),
  PATH_ABSOLUTE(
      422,
      "文件路径是绝对路径。请在项目文件夹内用相对路径重新打包。",
      "A path is absolute. Pack it again from inside the project folder, with relative paths."),
  PATH_BACKSLASH(
      422,
      "文件路径含反斜杠“\\”。请用以“/”分隔路径的工具重新打包。",
      "A path holds a backslash. Pack it again with a tool that separates paths by \"/\"."),
  WXAPKG_MAGIC(
      422,
      "wxapkg 文件头不正确(应以 0xBE 开始、第 14 字节为 0xED)。请重新导出,或上传源码 zip。",
      "The wxapkg header is wrong (0xBE first, 0xED as byte 14). Export it again or upload the source"
          + " as a zip."),
  WXAPKG_ENCRYPTED(
      422,
      "这是电脑版微信缓存的加密 wxapkg,本系统不解密。请上传源码 zip 或未加密的包。",
      "This is an encrypted wxapkg from the desktop client's cache; it is not decrypted here. Upload the"
          + " source as a zip, or the plain package."),
  WXAPKG_TRUNCATED(
      422, "wxapkg 文件不完整。请重新导出后上传。", "The wxapkg file is cut off. Export it again and upload it."),
  WXAPKG_COUNT(
      422,
      "wxapkg 声明的文件数(%s)与索引不符。请重新导出。",
      "The wxapkg declares %s files, more than its index can hold. Export it again."),
  WXAPKG_INDEX(
      422,
      "wxapkg 的索引与文件头声明的长度不符。请重新导出。",
      "The wxapkg's index is not as long as its header says. Export it again."),
  WXAPKG_RANGE(
      422,
      "wxapkg 中文件的位置或大小超出文件范围。请重新导出。",
      "A file of the wxapkg lies outside its body. Export it again."),
  WXAPKG_OVERLAP(
      422,
      "wxapkg 中的文件共用同一段数据。请重新导出。",
      "Files of the wxapkg share the same bytes. Export it again."),
  WXAPKG_TRAILING_DATA(
      422,
      "wxapkg 中有不属于任何文件的数据。请重新导出。",
      "The wxapkg holds bytes that belong to no file. Export it again.");

  private final int status;
  private final String zh;
  private final String en;

  Refusal(int status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  /** The refusal of the whole package. */
  public BadPackage whole(Object... details) {
    return at(null, details);
  }

  /** The refusal for one entry, whose name may be hostile and is made fit to be shown. */
  public BadPackage at(String entry, Object... details) {
    Text text = new Text(String.format(zh, details), String.format(en, details));
    return new BadPackage(code(), status, ShownName.of(entry), text);
  }

  private String code() {
    return name().endsWith("_TOO_LARGE") ? "PACKAGE_TOO_LARGE" : name();
  }
}
