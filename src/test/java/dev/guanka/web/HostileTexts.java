package dev.guanka.web;

import java.util.List;

/** Texts that become elements, attributes or scripts wherever a page forgets to escape. */
final class HostileTexts {

  static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "\"><img src=x onerror=alert(2)>",
          "'><img src=x onerror=alert(3)>",
          "' onmouseover='alert(1)",
          "\" autofocus onfocus=\"alert(1)",
          "` onload=`alert(1)",
          "</title><script>alert(2)</script>",
          "</textarea><script>alert(3)</script>",
          "</code></li></ol><img src=x onerror=alert(4)>",
          "</pre><iframe src=javascript:alert(1)></iframe>",
          "<iframe srcdoc=\"<script>alert(4)</script>\"></iframe>",
          "<a href=\"javascript:alert(1)\">click</a>",
          "<details open ontoggle=alert(1)>",
          "<math><mtext><img src=x onerror=alert(5)>",
          "<body onload=alert(1)>",
          "<input autofocus onfocus=alert(1)>",
          "<marquee onstart=alert(1)>",
          "<video><source onerror=alert(1)></video>",
          "<object data=javascript:alert(1)></object>",
          "<embed src=javascript:alert(1)>",
          "<form action=javascript:alert(1)><button>go</button></form>",
          "<base href=//evil.example/>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<style>@import '//evil.example/y.css'</style>",
          "<svg><animate onbegin=alert(1) attributeName=x />",
          "<div hx-get=/evil hx-trigger=load></div>",
          "<p data-hx-on:load=alert(1)>",
          "[[${7*7}]] ${T(java.lang.Runtime)}",
          "{{constructor.constructor('alert(1)')()}}",
          "&lt;img src=x onerror=alert(6)&gt;",
          "--><img src=x onerror=alert(7)>",
          "]]><img src=x onerror=alert(8)>",
          "\\u003cimg src=x onerror=alert(9)\\u003e");

  /** Finds what no page of ours has: it can only come from what somebody sent. */
  static final String STRANGERS =
      """
      () => [...document.querySelectorAll('*')].filter(one =>
        one.matches('img:not([src^="/"]), iframe, object, embed, base, style, math, marquee, video, source, animate')
        || one.matches('script:not([src]), meta[http-equiv], link[href*=evil], [hx-get="/evil"]')
        || [...one.attributes].some(is => /^(on|data-hx-on|hx-on)/.test(is.name)
            || /^(href|src|action|formaction|data)$/.test(is.name) && /^\\s*javascript:/i.test(is.value))
      ).map(one => one.outerHTML.slice(0, 200))
      """;

  private HostileTexts() {}

  static String joined() {
    return String.join("\n", ALL);
  }
}
