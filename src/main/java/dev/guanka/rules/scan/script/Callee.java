package dev.guanka.rules.scan.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a called function does with its strings, as far as its name tells.
 *
 * @param name the last of the call's chain, "" where nothing is called
 * @param compares whether it looks for them in another text
 * @param clouds whether it may start a cloud function that they name
 * @param tells whether it is named after messages, as what adds one to a list is
 */
record Callee(
    String name,
    boolean requests,
    boolean routes,
    boolean compares,
    boolean toasts,
    boolean logs,
    boolean clouds,
    boolean tells) {

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

  private static final List<String> MESSAGES =
      List.of("message", "msg", "chat", "bubble", "dialog");

  static final Callee NONE = of("");

  static Callee of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return new Callee(
        name,
        REQUESTS.contains(name) || requests(lower),
        ROUTES.contains(name),
        COMPARED.contains(name),
        TOASTS.contains(name),
        LOGS.contains(name),
        name.equals("importObject") || lower.contains("cloud") || calls(lower),
        MESSAGES.stream().anyMatch(lower::contains));
  }

  private static boolean calls(String lower) {
    return lower.contains("callfunction") || lower.startsWith("call") && lower.endsWith("function");
  }

  private static boolean requests(String lower) {
    return lower.contains("request")
        || lower.contains("fetch")
        || lower.endsWith("post")
        || lower.endsWith("api")
        || lower.startsWith("http")
        || lower.startsWith("ajax");
  }

  /** Whether a store has a function of this name, too, which takes a key and no path. */
  boolean keeps() {
    return name.equals("get") || name.equals("put");
  }

  /** Whether it is named after adding something to a list. */
  boolean adds() {
    return name.equals("add") || name.equals("append");
  }

  boolean named(String other) {
    return name.equals(other);
  }
}
