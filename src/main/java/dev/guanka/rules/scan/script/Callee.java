package dev.guanka.rules.scan.script;

import java.util.Locale;
import java.util.Set;

/** What a called function does with its strings, as far as its name tells. */
final class Callee {

  private static final Set<String> REQUESTS =
      Set.of(
          "request",
          "get",
          "post",
          "put",
          "fetch",
          "req",
          "uploadFile",
          "connectSocket",
          "ajax",
          "axios",
          "http",
          "callContainer",
          "WebSocket",
          "$http",
          "upload",
          "stream");
  private static final Set<String> ROUTES =
      Set.of(
          "navigateTo",
          "redirectTo",
          "switchTab",
          "reLaunch",
          "navigateBack",
          "push",
          "replace",
          "navigate",
          "go",
          "jump",
          "toPage",
          "goPage",
          "previewImage",
          "setStorageSync",
          "getStorageSync",
          "removeStorageSync",
          "setStorage",
          "getStorage",
          "setClipboardData",
          "navigateToMiniProgram",
          "openDocument",
          "loadFontFace",
          "preloadPage");
  private static final Set<String> COMPARED =
      Set.of("includes", "indexOf", "startsWith", "endsWith", "test", "match", "replace", "split");
  private static final Set<String> TOASTS =
      Set.of(
          "showToast",
          "showModal",
          "showLoading",
          "toast",
          "$toast",
          "Toast",
          "alert",
          "confirm",
          "showTip",
          "showMsg",
          "showError",
          "showSuccess",
          "message",
          "msg",
          "tips");
  private static final Set<String> LOGS =
      Set.of(
          "log",
          "warn",
          "error",
          "info",
          "debug",
          "Error",
          "TypeError",
          "trace",
          "reject",
          "assert",
          "reportEvent",
          "track",
          "__f__");

  private Callee() {}

  static boolean requests(String callee) {
    if (REQUESTS.contains(callee)) {
      return true;
    }
    String lower = callee.toLowerCase(Locale.ROOT);
    return lower.contains("request") || lower.contains("fetch") || lower.endsWith("post");
  }

  static boolean routes(String callee) {
    return ROUTES.contains(callee);
  }

  static boolean compares(String callee) {
    return COMPARED.contains(callee);
  }

  static boolean toasts(String callee) {
    return TOASTS.contains(callee);
  }

  static boolean logs(String callee) {
    return LOGS.contains(callee);
  }
}
