package dev.guanka.rules.source.manifest;

/**
 * Where the mini program of a package begins and what names its pages.
 *
 * @param root folder of the mini program with a slash at its end, or empty for the package's root
 * @param path path of the manifest inside the package
 */
public record ManifestPlace(Kind kind, String root, String path) {

  /** What sort of file the manifest is, and so how the program around it is written. */
  public enum Kind {
    /** A native mini program, or the build of a framework. */
    APP_JSON,
    /** A mini game. */
    GAME_JSON,
    /** What the runtime unpacks: the merged configuration of a wxapkg. */
    APP_CONFIG_JSON,
    /** Source of uni-app: {@code pages.json}. */
    UNI_APP,
    /** Source of Taro or a relative: a configuration in code. */
    TARO,
    /** Source of WePY or Mpx: a single-file entry. */
    SINGLE_FILE;

    boolean isJson() {
      return switch (this) {
        case APP_JSON, GAME_JSON, APP_CONFIG_JSON, UNI_APP -> true;
        case TARO, SINGLE_FILE -> false;
      };
    }
  }
}
